import { Problem, say } from '@suture/core/kernel';
import { sql } from 'kysely';
import type { Db } from '../db/index.ts';
import { hashOfSecret } from './secret.ts';

const allowed = 5;
const shortest = 30;
const longest = 3_600;
/** After a quiet day the count starts anew. */
const forgottenAfter = 24 * 3_600_000;

/** What a person typed as an e-mail may be a password typed into the wrong field, so only its hash is kept. */
export function accountKey(email: string): string {
  return `account:${hashOfSecret(email.trim().toLowerCase())}`;
}

export function addressKey(address: string): string {
  return `address:${address}`;
}

/**
 * Counts the attempt as failed before the password is looked at, so that many at once gain nothing; `forgive` takes it
 * back. Refused while one of the keys is locked.
 *
 * @returns whether this attempt, if it fails, locks one of the keys
 */
export async function countAttempt(db: Db, keys: readonly string[], now: Date): Promise<boolean> {
  const locked = await lockedUntil(db, keys, now);
  if (locked) throw lockedOut(locked, now);
  await db
    .deleteFrom('sign_in_failure')
    .where('last_at', '<', new Date(now.getTime() - forgottenAfter))
    .execute();
  let locks = false;
  // In one order for all, so that two sign-ins do not wait for each other.
  for (const key of keys.toSorted()) {
    const { rows } = await sql<{ locked_until: Date | null }>`
      insert into sign_in_failure as known (key, count, last_at) values (${key}, 1, ${now})
      on conflict (key) do update set
        count = known.count + 1,
        last_at = ${now},
        locked_until = case when known.count + 1 >= ${allowed}::int then
          ${now}::timestamptz + make_interval(secs => least(${longest}::int, ${shortest}::int * power(2, least(known.count + 1 - ${allowed}::int, 20))))
        end
      where known.locked_until is null or known.locked_until <= ${now}
      returning locked_until`.execute(db);
    const [row] = rows;
    if (row === undefined) throw lockedOut((await lockedUntil(db, [key], now)) ?? now, now);
    locks ||= row.locked_until !== null;
  }
  return locks;
}

/** After the right password. */
export async function forgive(db: Db, keys: readonly string[]): Promise<void> {
  await db.deleteFrom('sign_in_failure').where('key', 'in', keys).execute();
}

async function lockedUntil(db: Db, keys: readonly string[], now: Date): Promise<Date | undefined> {
  const locked = await db
    .selectFrom('sign_in_failure')
    .select('locked_until')
    .where('key', 'in', keys)
    .where('locked_until', '>', now)
    .orderBy('locked_until', 'desc')
    .limit(1)
    .executeTakeFirst();
  return locked?.locked_until ?? undefined;
}

function lockedOut(until: Date, now: Date): Problem {
  // Two at least: one second is over before it is read.
  const seconds = Math.max(2, Math.ceil((until.getTime() - now.getTime()) / 1_000));
  const clock = until.toISOString().slice(11, 19);
  const sentence =
    seconds < 120
      ? say`Too many attempts failed. Try again in ${seconds} seconds, after ${clock} UTC.`
      : say`Too many attempts failed. Try again in ${Math.ceil(seconds / 60)} minutes, after ${clock} UTC.`;
  return new Problem('locked-out', sentence);
}
