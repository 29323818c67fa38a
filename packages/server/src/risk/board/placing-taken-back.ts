import type { FileRecord } from '@suture/core/file';
import { canonicalText, say } from '@suture/core/kernel';
import {
  type Control,
  type HazardousSituation,
  type Transfer,
  withoutNewRisk,
  withoutPlacing,
} from '@suture/core/risk';
import type { Db } from '../../db/index.ts';
import { type Change, historyOf, type OpenFile, type StoredRecord, writtenWith } from '../../records/index.ts';

type Retirement = { readonly by: string; readonly on: string; readonly reason: string };
type Decided = StoredRecord & FileRecord<'transfer'>;
type Body = FileRecord['body'];
/** A record that the decision wrote: as it was before, right after, and as it is now. */
type Placed = { readonly now: StoredRecord; readonly before: Body | undefined; readonly after: Body };
type Undone = { readonly changes: readonly Change[] } | { readonly refused: string };

/**
 * What the decision of a transfer placed into the file of the receiver, taken back; no change where it placed nothing,
 * and a refusal where somebody has built on it since.
 */
export async function placingTakenBack(
  db: Db,
  open: OpenFile,
  transfer: Decided,
  retirement: Retirement,
): Promise<Undone> {
  const changes: Change[] = [];
  const written = await placedBy(db, open, transfer);
  for (const placed of written) {
    const others =
      placed.before === undefined ? usersOf(open, placed, [transfer, ...written.map(({ now }) => now)]) : [];
    if (others.length > 0)
      return {
        refused: say`${placed.now.key}, made with the decision, is used by ${others.join(', ')}: take it out there first.`,
      };
    const body = bodyTakenBack(placed, transfer.body, retirement);
    if ('refused' in body) return body;
    const { kind, key, version } = placed.now;
    changes.push({ kind, key, basedOn: version, body: body.body });
  }
  return { changes };
}

function bodyTakenBack(
  { now, before, after }: Placed,
  { decision }: Transfer,
  retired: Retirement,
): { readonly body: object } | { readonly refused: string } {
  const { key } = now;
  if (before === undefined) {
    if (canonicalText(now.body) === canonicalText(after)) return { body: { ...now.body, status: 'retired', retired } };
    return {
      refused: say`${key}, made with the decision, has been changed since: retire it or change it by hand first.`,
    };
  }
  // The versions of a record are of its kind.
  if (now.kind === 'control') {
    const body = withoutNewRisk(now.body, before as Control, after as Control);
    return body
      ? { body }
      : { refused: say`What ${key} brings has been said anew since: change it back by hand first.` };
  }
  if (now.kind !== 'hazardousSituation') return { body: now.body };
  const undone = withoutPlacing(now.body, {
    key,
    sequence: decision?.sequence ?? '',
    before: before as HazardousSituation,
    after: after as HazardousSituation,
  });
  return 'refused' in undone ? undone : { body: undone.situation };
}

/** What was written in the transaction that decided the transfer, as far as the decision names it. */
async function placedBy(db: Db, open: OpenFile, { device, key, body }: Decided): Promise<readonly Placed[]> {
  const decisions = decisionsIn(body);
  const versions = await historyOf(db, device, key);
  // Acts are only ever added, so the first version with as many decisions is that of the last of them.
  const decided = versions.find((version) => decisionsIn(version.body as Transfer) === decisions);
  // A first version that is decided already was brought in from a folder, with all the rest of it.
  if (decided === undefined || decided.version === 1) return [];
  const { situation, hazards = [], securityRisks = [] } = body.decision ?? {};
  const named: readonly (string | undefined)[] = [situation, ...hazards, ...securityRisks, body.source];
  const found: Placed[] = [];
  for (const { key: written, version } of await writtenWith(db, device, decided)) {
    const now = open.stored.get(written);
    if (now === undefined || !named.includes(written)) continue;
    const history = await historyOf(db, device, written);
    const bodyOf = (wanted: number) => history.find((each) => each.version === wanted)?.body;
    const after = bodyOf(version);
    if (after) found.push({ now, before: bodyOf(version - 1), after });
  }
  return found;
}

function decisionsIn({ acts = [] }: Transfer): number {
  return acts.filter(({ act }) => act === 'decided').length;
}

function usersOf({ file }: OpenFile, { now }: Placed, except: readonly StoredRecord[]): readonly string[] {
  const own = except.map(({ key }) => key);
  return [...new Set(file.referrers(now.key).map(({ key }) => key))].filter((key) => !own.includes(key));
}
