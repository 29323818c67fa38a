import type { SecurityProperty } from '../../../device/index.ts';
import type { RiskView } from '../../kinds.ts';
import type { Loss } from '../../security/security.ts';
import { sequencesNaming } from '../coverage.ts';
import { worstHarmOf } from './worst-harm.ts';

/** What a safety manager reads first: if this happens, then that fails, so the patient meets this. */
export type OneSentence = {
  readonly text: string;
  /** The same without its first part, for where the title of the risk stands above it. */
  readonly consequence: string;
  /** What the sentence cannot say because nobody has recorded it. */
  readonly unknown: readonly ('loss' | 'effect')[];
};

export function oneSentence(view: RiskView, key: string): OneSentence {
  return view.memo('oneSentence', key, () => {
    const risk = view.get('securityRisk', key);
    const fails = failing(view, risk?.losses ?? []);
    const meets = meeting(view, key, risk?.losses ?? []);
    const unknown = [...(fails ? [] : ['loss' as const]), ...(meets ? [] : ['effect' as const])];
    const then = fails ?? 'what then fails is not recorded yet';
    const so = meets ?? 'what that means for the patient is not answered yet';
    return {
      text: `If “${risk?.title ?? key}” comes true, then ${then}, so ${so}.`,
      consequence: `Then ${then}, so ${so}.`,
      unknown,
    };
  });
}

const failures: Readonly<Record<SecurityProperty, (name: string) => string>> = {
  integrity: (name) => `“${name}” is no longer right`,
  availability: (name) => `“${name}” is not there`,
  confidentiality: (name) => `others learn what “${name}” holds`,
};

/** The gravest two losses; the others are counted, so that it stays one sentence. */
function failing(view: RiskView, losses: readonly Loss[]): string | undefined {
  const order: readonly SecurityProperty[] = ['integrity', 'availability', 'confidentiality'];
  const told = [...losses]
    .sort((a, b) => order.indexOf(a.property) - order.indexOf(b.property))
    .map(({ property, function: of }) => failures[property](nameOf(view, of)));
  const [first, second, ...more] = told;
  if (first === undefined) return undefined;
  if (second === undefined) return first;
  return more.length === 0
    ? `${first} and ${second}`
    : `${first}, ${second} and ${more.length} more ${more.length === 1 ? 'fails' : 'fail'}`;
}

function nameOf(view: RiskView, key: string | undefined): string {
  if (key === undefined) return 'a function that is not named';
  return view.get('function', key)?.title ?? key;
}

/** From the sequences that name the risk; where there is none, from the clinician's answers on the functions. */
function meeting(view: RiskView, key: string, losses: readonly Loss[]): string | undefined {
  const situations = [...new Set(sequencesNaming(view, key).map(({ situation }) => situation))];
  const [first] = situations;
  if (first !== undefined) {
    const harm = worstHarmOf(view, situations);
    const title = view.get('hazardousSituation', first)?.title ?? first;
    const more = situations.length > 1 ? ` (or ${situations.length - 1} more)` : '';
    return `the patient may meet “${title}”${more}${harm === undefined ? ', whose harm is not judged yet' : `: ${harm.title}, ${harm.severityName}`}`;
  }
  const answers = losses.flatMap(({ property, function: of }) =>
    of === undefined ? [] : (view.get('function', of)?.ifLost?.[property] ?? []),
  );
  const harmful = answers.find(({ harmPossible }) => harmPossible === 'yes');
  if (harmful) return `the patient: ${firstSentence(harmful.whatHappens)}`;
  const allHarmless = losses.length > 0 && answers.length === losses.length;
  return allHarmless && answers.every(({ harmPossible }) => harmPossible === 'no')
    ? 'the patient is not harmed, as the clinical side has answered'
    : undefined;
}

function firstSentence(text: string): string {
  return text.split(/(?<=[.!?])\s/)[0]?.replace(/[.!?]$/, '') ?? text;
}
