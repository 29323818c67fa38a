import { afterLook, comparedWith, type Look, type Visits } from '@suture/core/checks';
import type { Answer } from '../../contract/index.ts';
import type { Db } from '../../db/index.ts';
import { actorOf, type Caller, personIn } from '../../http/index.ts';
import { chainOf, headOf, inTransaction, lockDevice, type OpenFile } from '../../records/index.ts';

type Visit = Answer<'GET /api/v1/devices/{device}/visit'>;
type Change = Visit['changes'][number];

/** How many events are read at most: more than anybody reads through. */
const mostRead = 2000;

/** The visits of the account on one device. */
async function visitsOn(db: Db, account: string, device: string): Promise<Visits | undefined> {
  const row = await db
    .selectFrom('account_visit')
    .select(['event', 'at', 'since_event', 'since_at'])
    .where('account', '=', account)
    .where('device', '=', device)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    last: { event: Number(row.event), at: row.at },
    since: { event: Number(row.since_event), at: row.since_at },
  };
}

/** Notes a look of the person at Home: what there was to see, though no more than there is. */
export function noteVisit(
  db: Db,
  { account }: Caller,
  { device, event, at }: Look & { readonly device: string },
): Promise<void> {
  return inTransaction(db, async (tx) => {
    await lockDevice(tx, device);
    const { number } = await headOf(tx, chainOf(device));
    const before = await visitsOn(tx, account.id, device);
    const { last, since } = afterLook(before, { event: Math.min(event, number), at });
    const looked = { ...last, since_event: since.event, since_at: since.at };
    await tx
      .insertInto('account_visit')
      .values({ account: account.id, device, ...looked })
      .onConflict((conflict) => conflict.columns(['account', 'device']).doUpdateSet(looked))
      .execute();
  });
}

/** What others did since the person was last here, record by record, the latest first. */
export async function changesSince(
  db: Db,
  caller: Caller,
  { device, open, now }: { readonly device: string; readonly open: OpenFile; readonly now: Date },
): Promise<Visit> {
  const chain = chainOf(device);
  const visits = await visitsOn(db, caller.account.id, device);
  const { number: head } = await headOf(db, chain);
  if (visits === undefined) return { head, changes: [], total: 0, more: false };
  const seen = comparedWith(visits, now);
  const rows = await db
    .selectFrom('audit_event')
    .select('text')
    .where('chain', '=', chain)
    .where('number', '>', seen.event)
    .orderBy('number', 'desc')
    .limit(mostRead + 1)
    .execute();
  const me = actorOf(caller);
  const events = rows.slice(0, mostRead).map(({ text }) => eventIn(text));
  const others = events.filter(({ by }) => by !== me && by !== caller.account.name);
  return {
    seen: seen.event,
    at: seen.at.toISOString(),
    head,
    changes: [...byRecord(others, open)].slice(0, 50),
    total: others.length,
    more: rows.length > mostRead,
  };
}

type Event = {
  readonly at: string;
  readonly by: string;
  readonly event: string;
  readonly record?: { readonly key: string };
};

function eventIn(text: string): Event {
  // Canonical text of an event, written by this program.
  return JSON.parse(text) as Event;
}

/** Newest first as they come, so a record stands where it was changed last. */
function byRecord(events: readonly Event[], { stored }: OpenFile): readonly Change[] {
  const changes = new Map<string, Change>();
  for (const { at, by, event, record } of events) {
    const key = record?.key;
    const known = changes.get(key ?? event);
    const found = key === undefined ? undefined : stored.get(key);
    const about = { ...(key && { record: key }), ...(found && { kind: found.kind, title: found.body.title }) };
    const change = known ?? { ...about, what: [], by: [], at };
    changes.set(key ?? event, {
      ...change,
      what: [event, ...change.what.filter((each) => each !== event)],
      by: change.by.includes(personIn(by)) ? change.by : [...change.by, personIn(by)],
    });
  }
  return [...changes.values()];
}
