import { type Basis, type FileView, prefixOf, type Signed, staleKeys } from '../kernel/index.ts';
import { controlKind, judgements, overallJudgements, policyInForce, reducersOf, type Transfer } from '../risk/index.ts';
import { materialPathsOf } from './material.ts';
import { type AllKinds, type FileRecord, type KindName, kindNamed } from './registry.ts';

/** Where the facts are looked for that a decision rests on beside its own record. */
export type Surroundings = Pick<FileView<AllKinds>, 'all' | 'get' | 'referrers'>;

/** What a signed decision in a record rests on, by the field that bears the signature; undefined where none stands there. */
export function decisionKeys(file: Surroundings, record: FileRecord, field: string): readonly string[] | undefined {
  const { kind, key, body } = record;
  if (field === 'approval') return holdsJudgement(kind) ? [key, `${key}#judgement`] : [key];
  if (isResidual(record, field)) return residualKeys(file, record);
  if (kind === 'securityRisk') {
    // What a function does for the patient, and what was answered of its losses.
    const lost = new Set((body.losses ?? []).flatMap((loss) => loss.function ?? []));
    if (field === 'safetyImpact.confirmed') return [key, ...[...lost].flatMap((of) => [of, `${of}#judgement`])];
  }
  // What is answered of one loss rests on the function, and not on the answers to the others.
  if (kind === 'function' && /^ifLost\.(confidentiality|integrity|availability)\.answered$/.test(field)) return [key];
  if (kind === 'control') {
    if (judgements.some((judgement) => field === `${judgement}.judged`)) return [key];
    if (/^tradeOff\.approvals\.\d+$/.test(field)) return [key, `${key}#judgement`];
  }
  if (kind === 'transfer') {
    const { situation } = body.decision ?? {};
    const sent = sentFacts(body);
    // The agenda of the security side, and the judgement of the safety side that takes it in.
    const takenInto = body.point === 'cp4' ? overallJudgements(file, body.source) : [];
    if (field === 'decision.signed') return [...sent, situation ?? [], takenInto].flat();
    if (field === 'dismissed.signed') return sent;
  }
  return undefined;
}

/** Some decisions rest on what was judged of a record, others only on its facts. */
function holdsJudgement(kind: KindName): boolean {
  return materialPathsOf(kindNamed(kind).body, 'judgement').length > 0;
}

type Bearing = { readonly field: string; readonly signed: Signed };

/**
 * What is no longer as it was when the decision was taken: facts that have changed; and, under the judgement of a
 * residual risk, a control or a policy that counts only since then, or no longer.
 */
export function staleBasis(
  file: Surroundings & Pick<FileView<AllKinds>, 'digest'>,
  record: FileRecord,
  { field, signed: { basis } }: Bearing,
): readonly string[] {
  if (basis === undefined) return [];
  if (!isResidual(record, field)) return staleKeys(file, basis);
  const counting = residualKeys(file, record);
  if (holds(file, basis, counting)) return [];
  const changed = staleKeys(file, basis);
  return [...new Set([...changed, ...newIn(counting, basis), ...goneFrom(counting, basis)])];
}

/** Asked for every residual risk of a file, and mostly true. */
function holds(file: Pick<FileView<AllKinds>, 'digest'>, basis: Basis, counting: readonly string[]): boolean {
  let count = 0;
  for (const key in basis) {
    if (!counting.includes(key) || file.digest(key) !== basis[key]) return false;
    count += 1;
  }
  return count === counting.length;
}

/** Whether a key counts for a decision only since it was taken, or no longer. */
export function countsOtherwise(
  file: Surroundings,
  record: FileRecord,
  { field, signed: { basis = {} } }: Bearing,
  basisKey: string,
): 'newly' | 'noLonger' | undefined {
  if (!isResidual(record, field)) return undefined;
  const counting = residualKeys(file, record);
  if (newIn(counting, basis).includes(basisKey)) return 'newly';
  return goneFrom(counting, basis).includes(basisKey) ? 'noLonger' : undefined;
}

function newIn(counting: readonly string[], basis: Basis): readonly string[] {
  return counting.filter((key) => basis[key] === undefined);
}

function goneFrom(counting: readonly string[], basis: Basis): readonly string[] {
  return Object.keys(basis).filter((key) => !counting.includes(key));
}

function isResidual({ kind }: FileRecord, field: string): boolean {
  return (kind === 'safetyRisk' && field === 'decided') || (kind === 'securityRisk' && field === 'acceptance.signed');
}

/** The risk, by which policy it was judged, and what is to reduce it. @clause iso14971:2019/7.3 */
function residualKeys(file: Surroundings, record: FileRecord): readonly string[] {
  const { kind, key, body } = record;
  const discipline = kind === 'safetyRisk' ? 'safety' : 'security';
  const situation = kind === 'safetyRisk' ? body.situation : undefined;
  const policy = policyInForce(file, discipline)?.key;
  const keys = kind === 'securityRisk' ? [key, `${key}#judgement`] : [key];
  if (situation !== undefined) keys.push(situation);
  if (policy !== undefined) keys.push(policy);
  keys.push(...reducersOf(file, key));
  return keys;
}

/** A control crosses for what was judged of it, not for its facts alone. */
function sentFacts({ source }: Transfer): readonly string[] {
  return prefixOf(source) === controlKind.prefix ? [source, `${source}#judgement`] : [source];
}
