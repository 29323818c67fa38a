import { type DeviceFile, type FileRecord, referencesOf } from '@suture/core/file';
import {
  boardOf,
  evaluateSafetyRisk,
  evaluateSecurityRisk,
  p1OfSituation,
  safetyPolicyOf,
  sequenceReasons,
  whyUnconfirmed,
} from '@suture/core/risk';
import type { Answer } from '../contract/index.ts';
import type { OpenFile, StoredRecord } from '../records/index.ts';
import { authorsMayApprove } from './workflow.ts';

type Around = Answer<'GET /api/v1/devices/{device}/records/{key}/around'>;

/** What stands beside a record: the ones before and after it of its kind, what it names and what names it. */
export function recordAround({ file, stored }: OpenFile, { key, kind, body, writers }: StoredRecord): Around {
  // The retired stand in no list; one that is looked at all the same has its place among them.
  const ofKind = file.all(kind).filter((each) => each.body.status !== 'retired' || each.key === key);
  const at = ofKind.findIndex((each) => each.key === key);
  const [previous, next] = [ofKind[at - 1], ofKind[at + 1]];
  const shown = (of: string, path: string) => {
    const record = stored.get(of);
    return record ? [{ key: of, kind: record.kind, path, title: record.body.title, status: record.body.status }] : [];
  };
  return {
    place: at + 1,
    total: ofKind.length,
    ...(previous && { previous: { key: previous.key, title: titleOf(previous.body) } }),
    ...(next && { next: { key: next.key, title: titleOf(next.body) } }),
    names: referencesOf(kind, body).flatMap((reference) => shown(reference.key, reference.path)),
    namedBy: file.referrers(key).flatMap((referrer) => shown(referrer.key, referrer.path)),
    ...(kind === 'hazardousSituation' && p1In(file, key)),
    ...(kind === 'securityRisk' && standingOf(file, key)),
    ...(kind === 'safetyRisk' && { notCredited: evaluateSafetyRisk(file, key).notCredited.map((of) => `after.${of}`) }),
    ...(kind === 'transfer' && cardOf(file, key)),
    authorMayApprove: authorsMayApprove(file),
    writers: [...writers],
  };
}

function p1In(file: DeviceFile, situation: string): Pick<Around, 'sequences' | 'p1'> {
  const p1 = p1OfSituation(file.get('hazardousSituation', situation), safetyPolicyOf(file));
  // Absent and undefined are the same in an answer.
  const sequences = JSON.parse(JSON.stringify(sequenceReasons(file, situation))) as Around['sequences'];
  return { sequences, ...(p1 && { p1 }) };
}

/** What is written down of a security risk, and does not count as it stands. */
function standingOf(file: DeviceFile, key: string): Pick<Around, 'notCredited' | 'isUnconfirmed'> {
  const risk = file.get('securityRisk', key);
  if (risk === undefined) return {};
  const isClaimed = risk.exploitability?.after !== undefined;
  const isCredited = evaluateSecurityRisk(file, key).creditedTo.length > 0;
  return {
    notCredited: isClaimed && !isCredited ? ['exploitability.after'] : [],
    isUnconfirmed: whyUnconfirmed(file, risk) !== undefined,
  };
}

function cardOf(file: DeviceFile, key: string): Pick<Around, 'card'> {
  const card = boardOf(file).items.find(({ transfer }) => transfer === key);
  if (card === undefined) return {};
  const { id, state, turn } = card;
  return { card: { id, isReopened: state === 'reopened', isWaiting: turn !== 'nobody' } };
}

function titleOf(body: FileRecord['body']): string {
  return body.title;
}
