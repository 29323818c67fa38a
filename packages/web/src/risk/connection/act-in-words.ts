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
