import {
  appliesToRelease,
  type DeviceFunction,
  type FunctionEffect,
  propertyNames,
  type SecurityProperty,
} from '../../device/index.ts';
import { say, words } from '../../kernel/index.ts';
import type { RiskView } from '../kinds.ts';
import type { HazardousSituation } from '../safety/safety.ts';
import { type SecurityRisk, safetyAnswerNames } from '../security/security.ts';
import { whyUnconfirmed } from './confirmation.ts';

/** From strongest to weakest; `indirect` alone is recorded by a person where no loss says more. */
export const impactClasses = [
  'direct',
  'indirect-alarm',
  'indirect-availability',
  'indirect-integrity',
  'indirect',
] as const;
export type ImpactClass = (typeof impactClasses)[number];
export type RelationClass = ImpactClass | 'undetermined' | 'security-only';
export const relationClasses: readonly RelationClass[] = [...impactClasses, 'undetermined', 'security-only'];

/** As a sentence says a class; the id itself is a key. */
export const relationNames: Readonly<Record<RelationClass, string>> = words({
  direct: 'direct',
  'indirect-alarm': 'indirect, through an alarm',
  'indirect-availability': 'indirect, through loss of availability',
  'indirect-integrity': 'indirect, through loss of integrity',
  indirect: 'indirect',
  undetermined: 'undetermined',
  'security-only': 'security only',
});

export type Relation = {
  readonly relation: RelationClass;
  /** Every subtype that holds, strongest first; the first is the class. */
  readonly subtypes: readonly ImpactClass[];
  readonly why: string;
  readonly contradictions: readonly string[];
  readonly notes: readonly string[];
};

/** Undetermined counts as impact. */
export function hasImpact({ relation }: Relation): boolean {
  return relation !== 'security-only';
}

/** The class of a security risk, derived from recorded facts: the first line of the table that holds. */
export function relationOf(view: RiskView, key: string): Relation {
  return view.memo('relation', key, () => {
    if (view.get('securityRisk', key)?.enables?.length) settleWhatFollows(view, key);
    return derive(view, key);
  });
}

const steps = 50;

/** What it enables within some steps is settled from the far end, so that a chain of any length needs no deep stack. */
function settleWhatFollows(view: RiskView, key: string): void {
  const found = new Set<string>();
  let level: readonly string[] = [key];
  for (let step = 0; step < steps && level.length > 0; step += 1) {
    const nexts = level.flatMap((each) => view.get('securityRisk', each)?.enables ?? []);
    level = [...new Set(nexts)].filter((next) => !found.has(next));
    for (const next of level) found.add(next);
  }
  for (const next of [...found].reverse()) relationOf(view, next);
}

function derive(view: RiskView, key: string): Relation {
  const risk = view.get('securityRisk', key);
  if (risk === undefined) return undetermined(say`There is no such security risk.`);
  const { answer, reason } = risk.safetyImpact ?? {};
  if (answer === undefined) return undetermined(say`Whether it can harm anyone has not been answered.`);
  if (answer === 'undetermined') return undetermined(say`Whether it can harm anyone was answered "undetermined".`);
  const unconfirmed = whyUnconfirmed(view, risk);
  if (unconfirmed !== undefined) return undetermined(say`The answer "${safetyAnswerNames[answer]}" ${unconfirmed}.`);
  const found = fromFacts(view, key, risk);
  if (answer === 'none') return fromNone(view, key, risk, found);
  if ((answer === 'direct' || answer === 'indirect') && reason !== undefined) return recorded(answer, reason, found);
  const contradictions =
    answer === 'direct' || answer === 'indirect'
      ? [say`"${safetyAnswerNames[answer]}" is recorded without a reason.`]
      : [];
  return { ...settled(found), contradictions };
}

function undetermined(why: string): Relation {
  return { relation: 'undetermined', subtypes: [], why, contradictions: [], notes: [] };
}

function fromNone(view: RiskView, key: string, risk: SecurityRisk, found: Relation): Relation {
  const situations = situationsReachedBy(view, key);
  const enabled = enabledWithImpact(view, risk);
  const bodily = bodilyLoss(view, risk);
  const contradictions = bodily ? [say`Confirmed "none", but it means ${bodily}.`] : [];
  if (situations.length === 0 && enabled.length === 0) {
    return {
      relation: 'security-only',
      subtypes: [],
      why: say`Confirmed that it harms nobody; no path to a hazardous situation and nothing with impact that it enables.`,
      contradictions,
      notes: [],
    };
  }
  if (situations.length > 0) {
    const path = say`Confirmed "none", but ${namedAsCause(situations)}`;
    return { ...settled(found), why: `${path}: ${found.why}`, contradictions: [`${path}.`, ...contradictions] };
  }
  const relation = strongestOf(enabled.map((next) => relationOf(view, next)));
  const path = say`Confirmed "none", but it enables ${enabled.join(', ')}`;
  const why = say`${path}, and the strongest of that is ${relationNames[relation]}.`;
  return {
    relation,
    subtypes: impactOnly([relation]),
    why,
    contradictions: [`${path}.`, ...contradictions],
    notes: [],
  };
}

/** Subtypes that would hold at least are no class while a function is unknown. */
function settled(found: Relation): Relation {
  return found.relation === 'undetermined' ? { ...found, subtypes: [] } : found;
}

/** What it enables that may harm, or of which that is not known. */
export function enabledWithImpact(view: RiskView, { enables = [] }: SecurityRisk): readonly string[] {
  return enables.filter((next) => counts(view, view.get('securityRisk', next)) && hasImpact(relationOf(view, next)));
}

function recorded(answer: 'direct' | 'indirect', reason: string, found: Relation): Relation {
  const indirect = found.subtypes.filter((subtype) => subtype !== 'direct');
  const subtypes: readonly ImpactClass[] =
    answer === 'direct' ? ['direct', ...indirect] : indirect.length > 0 ? indirect : ['indirect'];
  const relation = subtypes[0] ?? answer;
  const same = relation === found.relation || (answer === 'indirect' && found.relation.startsWith('indirect'));
  return {
    relation,
    subtypes,
    why: say`Recorded as ${safetyAnswerNames[answer]}, because: ${reason}`,
    contradictions: [],
    notes: same
      ? []
      : [
          say`Recorded as ${safetyAnswerNames[answer]}; the recorded losses alone would give "${relationNames[found.relation]}" (${found.why})`,
        ],
  };
}

/** The lines of the table that speak of losses. While a function is unknown, `subtypes` are those that would hold at least. */
function fromFacts(view: RiskView, key: string, risk: SecurityRisk): Relation {
  const softwareOnly = softwareOnlyDevice(view);
  const reasons = new Map<ImpactClass, string>();
  const unknown: string[] = [];
  for (const { property, function: functionKey } of risk.losses ?? []) {
    const lost = functionKey === undefined ? undefined : view.get('function', functionKey);
    if (lost?.effect === undefined && property !== 'confidentiality') {
      unknown.push(
        functionKey === undefined
          ? say`of which function ${propertyNames[property]} is lost`
          : say`what ${functionKey} does for the patient`,
      );
    }
    const subtype = subtypeOf(property, lost, softwareOnly);
    if (subtype) reasons.set(subtype, reasons.get(subtype) ?? lossInWords(property, functionKey, lost, softwareOnly));
  }
  const subtypes = impactClasses.filter((subtype) => reasons.has(subtype));
  const [first] = subtypes;
  if (first !== undefined && (first === 'direct' || unknown.length === 0)) {
    return { relation: first, subtypes, why: `${reasons.get(first)}.`, contradictions: [], notes: [] };
  }
  if (unknown.length > 0) {
    const open = unknown.reduce((told, next) => say`${told}, nor ${next}`);
    return { ...undetermined(say`It is not known ${open}.`), subtypes };
  }
  return fromEnabled(view, key, risk);
}

function fromEnabled(view: RiskView, key: string, risk: SecurityRisk): Relation {
  const enabled = enabledWithImpact(view, risk);
  const relation = strongestOf(enabled.map((next) => relationOf(view, next)));
  const only = risk.losses?.length ? say`Only confidentiality is lost` : say`No loss is recorded`;
  if (relation === 'undetermined') {
    const why =
      situationsReachedBy(view, key).length > 0
        ? say`how it reaches the hazardous situation is not recorded`
        : say`what follows is not recorded`;
    return undetermined(say`${only}, and ${why}.`);
  }
  return {
    relation,
    subtypes: impactOnly([relation]),
    why: say`${only}; the strongest of what it enables (${enabled.join(', ')}) counts.`,
    contradictions: [],
    notes: [],
  };
}

function subtypeOf(
  property: SecurityProperty,
  lost: DeviceFunction | undefined,
  softwareOnly: boolean,
): ImpactClass | undefined {
  if (lost?.effect === 'body' && property !== 'confidentiality' && !softwareOnly) return 'direct';
  if (lost?.effect === 'alarm') return 'indirect-alarm';
  if (property === 'availability') return 'indirect-availability';
  if (property === 'integrity') return 'indirect-integrity';
  return undefined;
}

function lossInWords(
  property: SecurityProperty,
  key: string | undefined,
  lost: DeviceFunction | undefined,
  softwareOnly: boolean,
): string {
  const loss = say`Loss of ${propertyNames[property]} of ${key} (${lost?.title}), which ${effectNames[lost?.effect ?? 'none']}`;
  return softwareOnly && lost?.effect === 'body'
    ? say`${loss}; a device that is software only harms through what is done with it`
    : loss;
}

/** As it follows “which”. */
const effectNames: Readonly<Record<FunctionEffect, string>> = words({
  body: 'acts on the body',
  decision: 'informs a clinical decision',
  alarm: 'gives an alarm',
  workflow: 'carries the work',
  none: 'has no clinical effect',
});

function bodilyLoss(view: RiskView, risk: SecurityRisk): string | undefined {
  const loss = risk.losses?.find(
    ({ property, function: key }) =>
      property !== 'confidentiality' && key && view.get('function', key)?.effect === 'body',
  );
  return loss && say`loss of ${propertyNames[loss.property]} of ${loss.function}, which acts on the body`;
}

/** Hazardous situations in which the risk is a cause of some sequence. */
export function situationsReachedBy(view: RiskView, key: string): readonly string[] {
  const keys = view
    .referrers(key)
    .filter(({ kind }) => kind === 'hazardousSituation')
    .map((referrer) => referrer.key);
  return [...new Set(keys)].filter((situation) => counts(view, view.get('hazardousSituation', situation)));
}

/** As a part of a sentence. */
export function namedAsCause(situations: readonly string[]): string {
  const names = situations.join(', ');
  return situations.length === 1 ? say`${names} names it as a cause` : say`${names} name it as a cause`;
}

/** Not retired, and of the judged release. */
function counts(view: RiskView, body: SecurityRisk | HazardousSituation | undefined): boolean {
  return body?.status !== 'retired' && appliesToRelease(body?.appliesTo, view.release);
}

export function softwareOnlyDevice(view: RiskView): boolean {
  return view.all('device')[0]?.body.profile.softwareOnly === true;
}

function strongestOf(relations: readonly Relation[]): RelationClass {
  return (
    relationClasses.find(
      (candidate) => candidate !== 'security-only' && relations.some(({ relation }) => relation === candidate),
    ) ?? 'undetermined'
  );
}

function impactOnly(classes: readonly RelationClass[]): readonly ImpactClass[] {
  return impactClasses.filter((candidate) => classes.includes(candidate));
}
