import type { Answer } from '../../contract/index.ts';
import type { Db } from '../../db/index.ts';
import { actorOf, type Caller, personIn } from '../../http/index.ts';
import { chainOf, headOf, type OpenFile } from '../../records/index.ts';

type Visit = Answer<'GET /api/v1/devices/{device}/visit'>;
type Change = Visit['changes'][number];

/** How many events are read at most: more than anybody reads through. */
const mostRead = 2000;

export type Seen = { readonly event: number; readonly at: Date };

/** Device → how far the account has read. */
export async function visitsOf(db: Db, account: string): Promise<ReadonlyMap<string, Seen>> {
  const rows = await db
    .selectFrom('account_visit')
    .select(['device', 'event', 'at'])
    .where('account', '=', account)
    .orderBy('device')
    .execute();
  return new Map(rows.map(({ device, event, at }) => [device, { event: Number(event), at }]));
}

/** Notes how far the person has read; an earlier number, from a page that was left open, changes nothing. */
export async function noteVisit(
  db: Db,
  { account }: Caller,
  { device, event, at }: { readonly device: string; readonly event: number; readonly at: Date },
): Promise<void> {
  const { number } = await headOf(db, chainOf(device));
  const seen = Math.min(event, number);
  await db
    .insertInto('account_visit')
    .values({ account: account.id, device, event: seen, at })
    .onConflict((conflict) =>
      conflict.columns(['account', 'device']).doUpdateSet({ event: seen, at }).where('account_visit.event', '<=', seen),
    )
    .execute();
}

/** What others did since the person was last here, record by record, the latest first. */
export async function changesSince(db: Db, caller: Caller, device: string, open: OpenFile): Promise<Visit> {
  const chain = chainOf(device);
  const seen = (await visitsOf(db, caller.account.id)).get(device);
  const { number: head } = await headOf(db, chain);
  if (seen === undefined) return { head, changes: [], total: 0, more: false };
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
