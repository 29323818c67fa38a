import type { Db } from '../../db/index.ts';
import type { Caller } from '../../http/index.ts';
import { chainOf, headOf } from '../../records/index.ts';

/** Device → the last event that is no longer new in the inbox: it was marked as read there, or Home was looked at since. */
export async function readUpTo(db: Db, account: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('account_visit')
    .select(['device', 'event'])
    .where('account', '=', account)
    .unionAll(db.selectFrom('account_inbox').select(['device', 'event']).where('account', '=', account))
    .orderBy('device')
    .orderBy('event')
    .execute();
  return new Map(rows.map(({ device, event }) => [device, Number(event)]));
}

/** Marks the inbox as read; an earlier number, from a page that was left open, changes nothing. */
export async function markInboxRead(
  db: Db,
  { account }: Caller,
  { device, event }: { readonly device: string; readonly event: number },
): Promise<void> {
  const { number } = await headOf(db, chainOf(device));
  const read = Math.min(event, number);
  await db
    .insertInto('account_inbox')
    .values({ account: account.id, device, event: read })
    .onConflict((conflict) =>
      conflict.columns(['account', 'device']).doUpdateSet({ event: read }).where('account_inbox.event', '<', read),
    )
    .execute();
}
