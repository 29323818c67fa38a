import { sql } from 'kysely';
import type { Db } from '../db/index.ts';
import type { Draft } from './draft.ts';

/** Gives each new record its key. A number once given, or brought in from a folder, is never given again. */
export async function keysOf(tx: Db, device: string, drafts: readonly Draft[]): Promise<readonly string[]> {
  const counters = await tx.selectFrom('key_counter').select(['prefix', 'next']).where('device', '=', device).execute();
  const next = new Map(counters.map((counter) => [counter.prefix, counter.next]));
  const moved = new Set<string>();
  for (const { key, kind } of drafts) {
    if (key === undefined || kind.slugged || kind.single) continue;
    const number = Number(key.slice(kind.prefix.length + 1));
    if (number < (next.get(kind.prefix) ?? 1)) continue;
    next.set(kind.prefix, number + 1);
    moved.add(kind.prefix);
  }
  const keys = drafts.map(({ key, kind: { prefix } }) => {
    if (key !== undefined) return key;
    const number = next.get(prefix) ?? 1;
    next.set(prefix, number + 1);
    moved.add(prefix);
    return `${prefix}-${number}`;
  });
  const prefixes = [...moved];
  if (prefixes.length > 0) {
    await sql`
      insert into key_counter (device, prefix, next)
      select ${device}, prefix, next from unnest(${prefixes}::text[], ${prefixes.map((prefix) => next.get(prefix))}::int[]) as counted (prefix, next)
      on conflict (device, prefix) do update set next = excluded.next`.execute(tx);
  }
  return keys;
}

/** The key that the next record of a prefix would get. Who writes it may find it taken meanwhile, and is refused. */
export async function nextKey(db: Db, device: string, prefix: string): Promise<string> {
  const counter = await db
    .selectFrom('key_counter')
    .select('next')
    .where('device', '=', device)
    .where('prefix', '=', prefix)
    .executeTakeFirst();
  return `${prefix}-${counter?.next ?? 1}`;
}
