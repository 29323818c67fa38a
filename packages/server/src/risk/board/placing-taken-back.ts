import type { FileRecord } from '@suture/core/file';
import { type HazardousSituation, type Transfer, withoutPlacing } from '@suture/core/risk';
import type { Db } from '../../db/index.ts';
import {
  type Change,
  historyOf,
  type OpenFile,
  type StoredRecord,
  type WrittenVersion,
  writtenWith,
} from '../../records/index.ts';

type Retirement = { readonly by: string; readonly on: string; readonly reason: string };
type Decided = StoredRecord & FileRecord<'transfer'>;
type Undone = { readonly change: Change | undefined } | { readonly refused: string };

/**
 * What the decision of a transfer placed into a hazardous situation, taken back; no change where it placed nothing, and
 * a refusal where somebody has built on it since.
 */
export async function placingTakenBack(
  db: Db,
  open: OpenFile,
  transfer: Decided,
  retirement: Retirement,
): Promise<Undone> {
  const { situation: key, sequence } = transfer.body.decision ?? {};
  const stored = key === undefined ? undefined : open.stored.get(key);
  if (key === undefined || sequence === undefined || stored?.kind !== 'hazardousSituation') return nothing;
  const placed = await placedBy(db, transfer, key);
  if (placed === undefined) return nothing;
  const users = placed.before === undefined ? usersOf(open, key, transfer.key) : [];
  if (users.length > 0)
    return {
      refused: `${key}, made with the decision, is used by ${users.join(', ')} since: take it out there first.`,
    };
  const undone = withoutPlacing(stored.body, { key, sequence, ...placed });
  if ('refused' in undone) return undone;
  const body =
    undone.situation === 'retire'
      ? { ...stored.body, status: 'retired' as const, retired: retirement }
      : undone.situation;
  return { change: { kind: stored.kind, key, basedOn: stored.version, body } };
}

const nothing: Undone = { change: undefined };

type Bodies = { readonly before: HazardousSituation | undefined; readonly after: HazardousSituation };

/** The situation before and after the transaction that decided the transfer; undefined where it was not part of it. */
async function placedBy(db: Db, { device, key, body }: Decided, situation: string): Promise<Bodies | undefined> {
  const decisions = decisionsIn(body);
  const versions = await historyOf(db, device, key);
  // Acts are only ever added, so the first version with as many decisions is that of the last of them.
  const decided = versions.find((version) => decisionsIn(version.body as Transfer) === decisions);
  // A first version that is decided already was brought in from a folder, with all the rest of it.
  if (decided === undefined || decided.version === 1) return undefined;
  const together: readonly WrittenVersion[] = await writtenWith(db, device, decided);
  const written = together.find((each) => each.key === situation);
  if (written === undefined) return undefined;
  const earlier = await historyOf(db, device, situation);
  // The versions of a record are of its kind.
  const bodyOf = (version: number) =>
    earlier.find((each) => each.version === version)?.body as HazardousSituation | undefined;
  const after = bodyOf(written.version);
  return after && { before: bodyOf(written.version - 1), after };
}

function decisionsIn({ acts = [] }: Transfer): number {
  return acts.filter(({ act }) => act === 'decided').length;
}

function usersOf({ file }: OpenFile, key: string, except: string): readonly string[] {
  const users = file.referrers(key).filter((each) => each.key !== except);
  return [...new Set(users.map((each) => each.key))];
}
