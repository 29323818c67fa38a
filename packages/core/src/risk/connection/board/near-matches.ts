import { appliesToRelease, propertyNames } from '../../../device/index.ts';
import { say } from '../../../kernel/index.ts';
import type { RiskView } from '../../kinds.ts';
import { securityPolicyOf } from '../../policy/active-policy.ts';
import { type LevelId, levelName } from '../../policy/policy.ts';
import type { HazardousSituation, Sequence } from '../../safety/safety.ts';
import type { SecurityRisk } from '../../security/security.ts';
import { evaluateSecurityRisk } from '../../security/security-evaluation.ts';
import { reaches } from '../coverage.ts';

/** A sequence that may already hold the risk, and why one would think so. */
export type NearMatch = {
  readonly situation: string;
  readonly situationTitle: string;
  readonly sequence: string;
  readonly events: string;
  readonly upTo: LevelId | undefined;
  /** It is assessed up to at least the exploitability that the risk has now. */
  readonly reaches: boolean;
  readonly reach: string;
  readonly reasons: readonly string[];
  readonly score: number;
};

const enough = 2;

/** The sequences nearest to a security risk that do not name it yet, best first: the same file gives the same list. */
export function nearMatches(view: RiskView, key: string, most = 5): readonly NearMatch[] {
  const risk = view.get('securityRisk', key);
  if (risk === undefined) return [];
  const wanted = wordsOf(`${risk.title} ${risk.scenario ?? ''}`);
  const found: NearMatch[] = [];
  for (const { key: situation, body } of view.all('hazardousSituation')) {
    if (body.status === 'retired' || !appliesToRelease(body.appliesTo, view.release)) continue;
    for (const sequence of body.sequences ?? []) {
      if (sequence.causes.some(({ ref }) => ref === key)) continue;
      const likeness = likenessOf(view, { risk, wanted, body, sequence });
      if (likeness.score < enough) continue;
      found.push({
        situation,
        situationTitle: body.title,
        sequence: sequence.id,
        events: sequence.events,
        upTo: sequence.upTo,
        ...reachOf(view, key, sequence.upTo),
        ...likeness,
      });
    }
  }
  return found.sort((a, b) => b.score - a.score || Number(b.reaches) - Number(a.reaches)).slice(0, most);
}

type Compared = {
  readonly risk: SecurityRisk;
  readonly wanted: ReadonlySet<string>;
  readonly body: HazardousSituation;
  readonly sequence: Sequence;
};

function likenessOf(view: RiskView, { risk, wanted, body, sequence }: Compared): { score: number; reasons: string[] } {
  const reasons: string[] = [];
  let score = 0;
  const note = (points: number, reason: string) => {
    score += points;
    reasons.push(reason);
  };
  const others = sequence.causes.flatMap(({ ref }) => {
    const other = ref?.startsWith('SR-') ? view.get('securityRisk', ref) : undefined;
    return other === undefined || ref === undefined ? [] : [{ ref, other }];
  });
  const sameLoss = firstOf(others, ({ other }) => sharedLoss(risk, other));
  if (sameLoss)
    note(
      4,
      say`${sameLoss.ref}, a cause of it, takes away the ${propertyNames[sameLoss.found.property]} of ${sameLoss.found.function} too`,
    );
  const hazardFunctions = body.hazard === undefined ? [] : (view.get('hazard', body.hazard)?.functions ?? []);
  const ofHazard = risk.losses?.find(({ function: of }) => of !== undefined && hazardFunctions.includes(of));
  if (ofHazard) note(2, say`its hazard ${body.hazard} comes from ${ofHazard.function}`);
  const sameAsset = others.find(({ other }) => risk.asset !== undefined && other.asset === risk.asset);
  if (sameAsset) note(1.5, say`${sameAsset.ref} is on the same asset, ${risk.asset}`);
  const sameCause = others.find(
    ({ other }) => risk.genericCause !== undefined && other.genericCause === risk.genericCause,
  );
  if (sameCause) note(1, say`${sameCause.ref} has the same generic cause`);
  const shared = [...wordsOf(`${body.title} ${sequence.events}`)].filter((word) => wanted.has(word));
  if (shared.length >= 2) note(Math.min(3, shared.length * 0.75), say`both speak of ${shared.slice(0, 4).join(', ')}`);
  return { score, reasons };
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined) {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return { ...item, found };
  }
  return undefined;
}

function sharedLoss(a: SecurityRisk, b: SecurityRisk) {
  return a.losses?.find(
    (loss) =>
      loss.function !== undefined &&
      b.losses?.some((other) => other.function === loss.function && other.property === loss.property),
  );
}

function reachOf(view: RiskView, key: string, upTo: LevelId | undefined): Pick<NearMatch, 'reaches' | 'reach'> {
  const scale = securityPolicyOf(view)?.exploitability ?? [];
  const { exploitability } = evaluateSecurityRisk(view, key);
  const reached =
    upTo === undefined
      ? say`nobody has said yet up to which exploitability the sequence is assessed`
      : say`the sequence is assessed up to exploitability ${levelName(scale, upTo)}`;
  const has =
    exploitability === undefined
      ? say`that of the risk is not assessed yet`
      : say`that of the risk is ${levelName(scale, exploitability)}`;
  return { reaches: reaches(view, key, upTo), reach: say`${reached}, and ${has}` };
}

/** Words that carry meaning: longer than three letters, and none that only holds a sentence together. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !meaningless.has(word)));
}

/** Words of English grammar, and the few that every risk file speaks of. */
const meaningless = new Set(
  `about above across after again against almost along already also although always among another anybody anyone anything
  anywhere around away back because been before behind being below beneath beside besides between beyond both cannot
  could does doing done down during each either else enough especially even ever every everybody everyone everything
  first from further gets give given gives goes going gone have having hence here hers herself himself however instead
  into itself just keep keeps last later least less like made make makes many might more most much must myself near
  nearly neither never nobody none nothing often once only onto other others otherwise ought ours ourselves over
  perhaps quite rather really same seem seems seen shall should since some somebody someone something sometimes
  somewhere soon still such take taken takes than that their theirs them themselves then there therefore these they this
  those though through throughout thus together toward towards under unless until upon usually very well went were what
  whatever when whenever where whereas wherever whether which whichever while whoever whom whose will with within
  without would years your yours yourself
  device patient user value wearer`.split(/\s+/),
);
