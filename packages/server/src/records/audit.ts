import { type AuditHead, canonicalText, genesis, hashOfEvent } from '@suture/core/kernel';
import { sql } from 'kysely';
import type { Db } from '../db/index.ts';
import { announcements, announcementText } from './announce.ts';
import { inTransaction } from './transaction.ts';

/** Accounts, settings, feeds: what belongs to no one device. */
export const workspaceChain = 'workspace';

const ofDevice = 'device:';

export function chainOf(device: string): string {
  return `${ofDevice}${device}`;
}

/** The device that the chain belongs to; undefined for the workspace's. */
export function deviceOfChain(chain: string): string | undefined {
  return chain.startsWith(ofDevice) ? chain.slice(ofDevice.length) : undefined;
}

/** `event` says what happened, in the past tense: `invited`, `signed-in`, `exported`. */
export type AuditEntry = {
  readonly event: string;
  readonly by: string;
  readonly at?: Date;
  readonly why?: string | undefined;
  /** What it happened to, and how. Never a secret: an event cannot be taken back. */
  readonly about?: Readonly<Record<string, unknown>>;
};

export async function appendWorkspaceEvent(db: Db, entry: AuditEntry): Promise<number> {
  return appendEvent(db, workspaceChain, entry);
}

/** @returns the number of the event in its chain */
export async function appendEvent(db: Db, chain: string, entry: AuditEntry): Promise<number> {
  const { at = new Date(), by, event, why, about = {} } = entry;
  return inTransaction(db, (tx) => appendTexts(tx, chain, at, [{ ...about, event, by, why }]));
}

/**
 * Appends to the end of the chain. Its lock is held to the end of the transaction, so that numbers become visible in
 * their order: who has seen event 7 has seen all before it. Every server that listens is told when it is committed.
 *
 * @returns the number of the first event; the others follow
 */
export async function appendTexts(
  tx: Db,
  chain: string,
  at: Date,
  contents: readonly Readonly<Record<string, unknown>>[],
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${chain}, 0))`.execute(tx);
  const head = await headOf(tx, chain);
  const first = head.number + 1;
  const previous: string[] = [];
  const texts: string[] = [];
  const hashes: string[] = [];
  let hash = head.hash;
  for (const [index, content] of contents.entries()) {
    const text = canonicalText({ ...content, at: at.toISOString(), chain, number: first + index });
    previous.push(hash);
    hash = hashOfEvent(hash, text);
    texts.push(text);
    hashes.push(hash);
  }
  await sql`
    with appended as (
      insert into audit_event (chain, number, text, previous, hash, at)
      select ${chain}, ${first} - 1 + position, text, previous, hash, ${at}
      from unnest(${texts}::text[], ${previous}::text[], ${hashes}::text[]) with ordinality as event (text, previous, hash, position)
    )
    select pg_notify(${announcements}, ${announcementText(chain, first, contents)})
  `.execute(tx);
  return first;
}

/** When something was last told in one of the chains; undefined where nothing was. */
export async function lastEventOf(db: Db, chains: readonly string[]): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(event.at) as at
    from unnest(${chains}::text[]) as asked (chain)
    cross join lateral (
      select at from audit_event where audit_event.chain = asked.chain order by number desc limit 1
    ) as event`.execute(db);
  return rows[0]?.at ?? undefined;
}

export async function headOf(db: Db, chain: string): Promise<AuditHead> {
  const last = await db
    .selectFrom('audit_event')
    .select(['number', 'hash'])
    .where('chain', '=', chain)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { chain, number: last?.number ?? 0, hash: last?.hash ?? genesis };
}
