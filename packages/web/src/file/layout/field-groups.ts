import { judgements } from '@suture/core/risk';
import type { Words } from '@suture/words/languages';

type Group = { readonly title: keyof Words['record']['groups']; readonly fields: readonly string[] };

/** The order in which a person reads a kind. A field that no group has stands before the last one. */
const groupsOf: Readonly<Record<string, readonly Group[]>> = {
  securityRisk: [
    { title: 'scenario', fields: ['scenario', 'genericCause', 'vulnerability', 'losses', 'enables'] },
    { title: 'rating', fields: ['exploitability', 'impact', 'safetyImpact'] },
    { title: 'acceptance', fields: ['acceptance'] },
    { title: 'scope', fields: ['appliesTo', 'participants'] },
  ],
  safetyRisk: [
    { title: 'what', fields: ['situation', 'harm'] },
    { title: 'rating', fields: ['severity', 'severityBasis', 'p2', 'p2Basis', 'after', 'afap'] },
    { title: 'acceptance', fields: ['benefitRisk', 'decided'] },
    { title: 'scope', fields: ['appliesTo', 'participants'] },
  ],
  hazardousSituation: [
    { title: 'what', fields: ['description', 'hazard', 'securityCause'] },
    { title: 'scope', fields: ['appliesTo', 'participants'] },
  ],
  control: [
    {
      title: 'what',
      fields: ['description', 'origin', 'option', 'informationReason', 'providedBy', 'modes', 'state', 'implementedIn'],
    },
    { title: 'effect', fields: ['reduces', 'newRisks'] },
    { title: 'sides', fields: [...judgements, 'tradeOff'] },
    { title: 'proof', fields: ['implementationEvidence', 'effectivenessEvidence'] },
    { title: 'scope', fields: ['appliesTo', 'participants'] },
  ],
  transfer: [
    { title: 'what', fields: ['point', 'source', 'state'] },
    { title: 'exchange', fields: ['acts', 'decision', 'dismissed'] },
  ],
};

export type FieldGroup = {
  readonly title: Group['title'] | undefined;
  readonly body: Readonly<Record<string, unknown>>;
};

const shownElsewhere = new Set(['title', 'status', 'author', 'approval', 'retired']);

/** A body in groups; what is not filled in is left out, and a group of nothing is none. */
export function fieldGroups(kind: string, body: Readonly<Record<string, unknown>>): readonly FieldGroup[] {
  const groups = groupsOf[kind] ?? [];
  const placed = new Set(groups.flatMap(({ fields }) => fields));
  const others = Object.keys(body).filter((name) => !placed.has(name) && !shownElsewhere.has(name));
  const [last] = groups.slice(-1);
  const named = groups.slice(0, -1);
  const all = [...named, { title: undefined, fields: others }, ...(last ? [last] : [])];
  return all
    .map(({ title, fields }) => ({ title, body: picked(body, fields) }))
    .filter((group) => Object.keys(group.body).length > 0);
}

function picked(body: Readonly<Record<string, unknown>>, fields: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.filter((name) => body[name] !== undefined).map((name) => [name, body[name]] as const),
  );
}
