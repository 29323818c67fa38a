import { randomBytes } from 'node:crypto';
import { mayI } from '@suture/core/access';
import { canonicalText, Problem, say, sha256Hex } from '@suture/core/kernel';
import type { Control } from '@suture/core/risk';
import type { Selectable } from 'kysely';
import type { SideJudgement } from '../../contract/scale.ts';
import type { Db, SealedJudgementTable } from '../../db/index.ts';
import { actorOf, type CalledDevice, type Caller, type Context, dayOf } from '../../http/index.ts';
import {
  appendTexts,
  chainOf,
  inTransaction,
  lockDevice,
  type OpenFile,
  type StoredRecord,
  soundIn,
  writeRecord,
} from '../../records/index.ts';
import { controlAt } from './read-scale.ts';
import { refuseLeftOut } from './refuse-left-out.ts';
import { refuseUnargued } from './refuse-unargued.ts';
import { withJudgement } from './signed-judgement.ts';

export type Side = 'security' | 'safety';
export type Seal = { side: Side; by: string; at: string; isMine: boolean; isStale: boolean };
type Row = Selectable<SealedJudgementTable>;

export type Sealing = {
  readonly context: Context;
  readonly device: CalledDevice;
  readonly caller: Caller;
  readonly open: OpenFile;
  readonly key: string;
};

/** What each side judges, and no other part. */
const parts = { security: ['strength', 'crossSecurity'], safety: ['hindrance', 'crossSafety'] } as const;

/** Who has sealed a judgement, and when. What it says is shown to nobody. */
export async function sealsOn({ context, caller, open, key }: Sealing): Promise<readonly Seal[]> {
  const rows = await rowsOf(context.db, storedAt(open, key));
  return rows.map((row) => sealOf(row, caller, open, key));
}

/** Judges a control blind. A second judgement of the same side takes the place of its first. */
export async function seal(sealing: Sealing, side: Side, judgement: SideJudgement): Promise<Seal> {
  const { context, device, caller, open, key } = sealing;
  refuseOtherSide(device, side);
  refuseForeignParts(side, judgement);
  const record = storedAt(open, key);
  const control = controlAt(open.file, key);
  const signature = { by: caller.account.name, on: dayOf(context.now()) };
  const judged = withJudgement(open, key, control, judgement, signature);
  refuseUnargued(key, control, judged);
  refuseLeftOut(key, control, judged);
  const text = canonicalText(judgement);
  const row = {
    record: record.id,
    side,
    device: device.id,
    judgement: text,
    salt: randomBytes(16).toString('hex'),
    basis: open.file.digest(key) ?? '',
    account: caller.account.id,
    person: caller.account.name,
    at: context.now(),
  };
  await inTransaction(context.db, async (tx) => {
    await lockDevice(tx, device.id);
    await tell(tx, sealing, 'judgement-sealed', { side, digest: sha256Hex(`${row.salt}${text}`) });
    await tx
      .insertInto('sealed_judgement')
      .values(row)
      .onConflict((conflict) => conflict.columns(['record', 'side']).doUpdateSet({ ...row }))
      .execute();
  });
  return { side, by: row.person, at: row.at.toISOString(), isMine: true, isStale: false };
}

/** Takes the own judgement back before it is revealed. */
export async function withdrawSeal(sealing: Sealing, side: Side): Promise<void> {
  const { context, device, caller, open, key } = sealing;
  refuseOtherSide(device, side);
  await inTransaction(context.db, async (tx) => {
    await lockDevice(tx, device.id);
    const record = storedAt(open, key);
    const row = (await rowsOf(tx, record)).find((each) => each.side === side);
    if (row === undefined) throw new Problem('not-found', notSealed(side, key));
    if (row.account !== caller.account.id)
      throw new Problem(
        'not-allowed',
        say`${row.person} sealed this judgement, and takes it back. Nothing was changed.`,
      );
    await tell(tx, sealing, 'judgement-withdrawn', { side });
    await tx.deleteFrom('sealed_judgement').where('record', '=', record.id).where('side', '=', side).execute();
  });
}

/** Both judgements go into the control at once, each in the name of who gave it on the day it was given. */
export async function reveal(sealing: Sealing, basedOn: number, why: string | undefined): Promise<StoredRecord> {
  const { context, device, caller, open, key } = sealing;
  const permission = mayI('record.write', device.roles, { kind: 'control', field: 'tradeOff' });
  if (!permission.allowed) throw new Problem('not-allowed', say`${permission.reason} Nothing was changed.`);
  return inTransaction(context.db, async (tx) => {
    await lockDevice(tx, device.id);
    const record = storedAt(open, key);
    const rows = await rowsOf(tx, record);
    const missing = (['security', 'safety'] as const).find((side) => !rows.some((row) => row.side === side));
    if (missing) throw wrongState(key, notJudged(missing, key));
    const stale = rows.find((row) => row.basis !== open.file.digest(key));
    if (stale)
      throw wrongState(
        key,
        say`${key} has changed materially since ${stale.person} judged it: it has to be judged again.`,
      );
    // What is sealed was read by the schema of its route.
    const body = rows.reduce<Control>(
      (control, { judgement, person, at }) =>
        withJudgement(open, key, control, judgement as SideJudgement, { by: person, on: dayOf(at) }),
      controlAt(open.file, key),
    );
    // Somebody may have judged openly since, for the very reason that was sealed, or a mode that was not.
    refuseUnargued(key, controlAt(open.file, key), body);
    refuseLeftOut(key, controlAt(open.file, key), body);
    await tell(tx, sealing, 'judgements-revealed', {
      sealed: rows.map(({ side, salt, person, at }) => ({ side, salt, by: person, at: at.toISOString() })),
    });
    await tx.deleteFrom('sealed_judgement').where('record', '=', record.id).execute();
    return writeRecord(tx, {
      device: device.id,
      actor: actorOf(caller),
      at: context.now(),
      kind: 'control',
      key,
      basedOn,
      body,
      why: why ?? 'both judgements revealed',
      inspect: soundIn(open),
    });
  });
}

async function rowsOf(db: Db, { id }: StoredRecord): Promise<readonly Row[]> {
  return db.selectFrom('sealed_judgement').selectAll().where('record', '=', id).orderBy('side').execute();
}

function sealOf({ side, person, at, account, basis }: Row, caller: Caller, open: OpenFile, key: string): Seal {
  const isStale = basis !== open.file.digest(key);
  return { side, by: person, at: at.toISOString(), isMine: account === caller.account.id, isStale };
}

async function tell(
  tx: Db,
  { context, device, caller, open, key }: Sealing,
  event: string,
  about: object,
): Promise<void> {
  const { id, kind, version } = storedAt(open, key);
  const content = { ...about, event, by: actorOf(caller), record: { id, kind, key, version } };
  await appendTexts(tx, chainOf(device.id), context.now(), [content]);
}

function storedAt({ stored, file }: OpenFile, key: string): StoredRecord {
  const record = stored.get(key);
  if (record?.kind === 'control') return record;
  controlAt(file, key);
  throw new TypeError(`${key} is a control without a record`);
}

function refuseOtherSide(device: CalledDevice, side: Side): void {
  const field = side === 'security' ? 'strength' : 'crossSafety';
  const permission = mayI('record.write', device.roles, { kind: 'control', field });
  if (!permission.allowed) throw new Problem('not-allowed', say`${permission.reason} Nothing was changed.`);
}

function refuseForeignParts(side: Side, judgement: SideJudgement): void {
  const own: readonly string[] = parts[side];
  const foreign = Object.keys(judgement).find((part) => !own.includes(part));
  if (foreign)
    throw new Problem('invalid-input', notFor(side, foreign), [
      { path: foreign, message: say`belongs to the other side` },
    ]);
  if (Object.keys(judgement).length === 0)
    throw new Problem('invalid-input', say`There is nothing judged to be sealed. Nothing was changed.`);
}

function notSealed(side: Side, key: string): string {
  return side === 'safety'
    ? say`No judgement of safety is sealed on ${key}.`
    : say`No judgement of security is sealed on ${key}.`;
}

function notJudged(side: Side, key: string): string {
  return side === 'safety'
    ? say`safety has not judged ${key} yet: both are revealed together.`
    : say`security has not judged ${key} yet: both are revealed together.`;
}

function notFor(side: Side, part: string): string {
  return side === 'safety'
    ? say`${part} is not for safety to judge. Nothing was changed.`
    : say`${part} is not for security to judge. Nothing was changed.`;
}

function wrongState(record: string, sentence: string): Problem {
  return new Problem('wrong-state', say`${sentence} Nothing was changed.`, [{ record, message: sentence }]);
}
