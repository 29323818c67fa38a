import { randomUUID } from 'node:crypto';
import { Problem, say } from '@suture/core/kernel';
import { sql } from 'kysely';
import type { Db } from '../db/index.ts';
import type { Account } from '../http/index.ts';

export type NewAccount = {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly isOwner: boolean;
  readonly now: Date;
};

export async function makeAccount(tx: Db, { name, email, passwordHash, isOwner, now }: NewAccount): Promise<Account> {
  await refuseNamesake(tx, name);
  const id = randomUUID();
  const made = await tx
    .insertInto('account')
    .values({ id, email, name, password_hash: passwordHash, is_owner: isOwner, created_at: now, disabled_at: null })
    .onConflict((known) => known.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made === undefined)
    throw new Problem('key-taken', say`Somebody with the address ${email} has an account already.`);
  return { id, name, email, isOwner };
}

/** People sign by their names, and nobody approves what they wrote: two of one name could not be told apart. */
async function refuseNamesake(tx: Db, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('names of people', 0))`.execute(tx);
  const known = await tx
    .selectFrom('account')
    .select('name')
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .executeTakeFirst();
  if (known === undefined) return;
  const sentence = say`Somebody is called ${known.name} here already, and signs so: add what tells you apart.`;
  throw new Problem('key-taken', sentence, [{ path: 'name', message: say`is the name of somebody else` }]);
}

/** The case of an address does not matter. */
export async function accountByEmail(db: Db, email: string) {
  return db
    .selectFrom('account')
    .selectAll()
    .where(sql`lower(email)`, '=', sql`lower(${email.trim()})`)
    .executeTakeFirst();
}

/** Of the workspace: the account of the first start, unless it was closed. */
export async function ownerOf(db: Db): Promise<string | undefined> {
  const owner = await db
    .selectFrom('account')
    .select('id')
    .where('is_owner', '=', true)
    .where('disabled_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return owner?.id;
}
