import { pathInWords } from '../../ui/fields/words.ts';
import { t } from '../../words/index.ts';

const known = [
  'sent',
  'received',
  'returned',
  'answered',
  'decided',
  'fedBack',
  'reopened',
  'undone',
  'reaffirmed',
] as const;

/** A step of the exchange, after the name of who made it. */
export function actInWords(act: string): string {
  return t(`connection.pane.acts.${known.find((each) => each === act) ?? 'sent'}`);
}

/** What was said with a step, after the field that it is about. */
export function saidInWords({
  text = '',
  field,
}: {
  readonly text?: string | undefined;
  readonly field?: string | undefined;
}): string {
  return field === undefined ? text : `${pathInWords(field.split('.'))}: ${text}`;
}
