import { harmPossibleOf, propertyNames, type SecurityProperty } from '../../../device/index.ts';
import { listed, say } from '../../../kernel/index.ts';
import type { RiskView } from '../../kinds.ts';
import { hasImpact, relationNames, relationOf } from '../../relation/relation.ts';
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
    const follows = following(view, key, risk?.losses ?? []);
    const happens = happening(fails, follows);
    return {
      text: say`If “${risk?.title ?? key}” comes true, ${happens}.`,
      consequence: say`If it comes true, ${happens}.`,
      unknown: [...(fails ? [] : ['loss' as const]), ...(follows ? [] : ['effect' as const])],
    };
  });
}

/** What the failure means for the patient, and how the two are joined. */
type Following = { readonly joined: 'so' | 'and'; readonly clause: string };

function happening(fails: string | undefined, follows: Following | undefined): string {
  if (fails && follows)
    return follows.joined === 'so'
      ? say`then ${fails}, so ${follows.clause}`
      : say`then ${fails}, and ${follows.clause}`;
  if (fails) return say`then ${fails}, but the clinical side has not answered yet what that means for the patient`;
  if (follows) return say`${follows.clause}; what fails on the way there is not recorded yet`;
  return say`what then fails and what that means for the patient are not recorded yet`;
}

const failures: Readonly<Record<SecurityProperty, (name: string) => string>> = {
  integrity: (name) => say`${name} no longer works as meant`,
  availability: (name) => say`${name} is not available`,
  confidentiality: (name) => say`others learn what ${name} holds`,
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
  if (more.length === 0) return listed([first, second]);
  return more.length === 1
    ? say`${first}, ${second} and ${more.length} more loss follows`
    : say`${first}, ${second} and ${more.length} more losses follow`;
}

function nameOf(view: RiskView, key: string | undefined): string {
  if (key === undefined) return say`a function that is not named`;
  return say`“${view.get('function', key)?.title ?? key}”`;
}

/** From the sequences that name the risk; where there is none, from the clinician's answers on the functions. */
function following(view: RiskView, key: string, losses: readonly Loss[]): Following | undefined {
  const situations = [...new Set(sequencesNaming(view, key).map(({ situation }) => situation))];
  const [first] = situations;
  if (first !== undefined) {
    const harm = worstHarmOf(view, situations);
    const title = view.get('hazardousSituation', first)?.title ?? first;
    const meets =
      situations.length > 1
        ? say`the patient may meet “${title}” (or ${situations.length - 1} more)`
        : say`the patient may meet “${title}”`;
    const clause =
      harm === undefined
        ? say`${meets}, whose harm is not judged yet`
        : `${meets}: ${harm.title}, ${harm.severityName}`;
    return { joined: 'so', clause };
  }
  const answers = losses.flatMap(({ property, function: of }) =>
    of === undefined ? [] : (view.get('function', of)?.ifLost?.[property] ?? []),
  );
  const harmful = answers.find(({ harmPossible }) => harmPossible === 'yes');
  if (harmful)
    return { joined: 'and', clause: say`the clinical side says what follows: “${firstSentence(harmful.whatHappens)}”` };
  const allHarmless = losses.length > 0 && answers.length === losses.length;
  return allHarmless && answers.every((answer) => harmPossibleOf(answer) === 'no')
    ? { joined: 'and', clause: withStanding(view, key, harmlessLosses(view, losses)) }
    : undefined;
}

/** What was answered about what, and by whom: a function whose loss harms nobody says nothing yet of the risk. */
function harmlessLosses(view: RiskView, losses: readonly Loss[]): string {
  const told = losses.map(({ property, function: of }) => {
    const answered = of === undefined ? undefined : view.get('function', of)?.ifLost?.[property]?.answered;
    const lost = say`${propertyNames[property]} of ${nameOf(view, of)}`;
    return answered ? `${lost} (${answered.by}, ${answered.on})` : lost;
  });
  const [first, second, ...more] = told;
  if (second === undefined) return say`for a loss of ${first} the clinical side answered that no harm follows`;
  return more.length === 0
    ? say`for a loss of ${first} and of ${second} the clinical side answered that no harm follows`
    : say`for a loss of ${first}, of ${second} and of ${more.length} more the clinical side answered that no harm follows`;
}

function withStanding(view: RiskView, key: string, answered: string): string {
  const relation = relationOf(view, key);
  if (relation.relation === 'undetermined') return say`${answered}; whether this risk harms anyone is not settled yet`;
  return hasImpact(relation)
    ? say`${answered}; this risk counts as ${relationNames[relation.relation]} all the same`
    : answered;
}

/** On one line, whatever lines it was written in. */
function firstSentence(written: string): string {
  const text = written.replace(/\s+/g, ' ').trim();
  return text.split(/(?<=[.!?])\s/)[0]?.replace(/[.!?]$/, '') ?? text;
}
