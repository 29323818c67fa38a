import { canonicalText, sha256Hex } from '@suture/core/kernel';
import type { RecordEnvelope } from '../contract/index.ts';
import type { Db } from '../db/index.ts';
import type { StoredRecord } from './read.ts';

/** A record as the API hands it out, saying whether its approval was given here or came with a folder. */
export async function envelopeOf(db: Db, record: StoredRecord): Promise<RecordEnvelope> {
  const [envelope] = await envelopesOf(db, [record]);
  if (!envelope) throw new TypeError('one record gives one envelope');
  return envelope;
}

export async function envelopesOf(db: Db, records: readonly StoredRecord[]): Promise<readonly RecordEnvelope[]> {
  const approved = records.filter(({ body }) => body.approval !== undefined).map(({ id }) => id);
  const given =
    approved.length === 0
      ? []
      : await db.selectFrom('approval_given').select(['record', 'digest']).where('record', 'in', approved).execute();
  const known = new Set(given.map(({ record, digest }) => `${record} ${digest}`));
  return records.map(({ id, kind, key, version, event, updatedAt, updatedBy, body }) => {
    const approval =
      body.approval === undefined
        ? 'none'
        : known.has(`${id} ${approvalDigest(body.approval)}`)
          ? 'givenHere'
          : 'statedInFile';
    return { id, kind, key, version, event, approval, updatedAt, updatedBy, body: { ...body } };
  });
}

/** Notes that the approval which the record bears now was given in this workspace; in the transaction that wrote it. */
export async function noteApproval(tx: Db, { id, body }: StoredRecord): Promise<void> {
  const values = { record: id, digest: approvalDigest(body.approval) };
  await tx
    .insertInto('approval_given')
    .values(values)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function approvalDigest(approval: StoredRecord['body']['approval']): string {
  return sha256Hex(canonicalText(approval));
}
