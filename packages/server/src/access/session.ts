import type { Db } from '../db/index.ts';
import type { Account, Call, Caller } from '../http/index.ts';
import { hashOfSecret, newSecret } from './secret.ts';

type RequestFacts = Call<'POST /api/v1/session'>['request'];

const minute = 60_000;
const idle = 12 * 60 * minute;
const longest = 14 * 24 * 60 * minute;

/** Makes a session; the cookie is for after the transaction. */
export async function openSession(
  tx: Db,
  account: Account,
  { now, userAgent }: { readonly now: Date; readonly userAgent: string },
): Promise<{ readonly caller: Caller; readonly keep: (request: RequestFacts) => void }> {
  const id = newSecret();
  const csrf = newSecret();
  const expires = new Date(now.getTime() + longest);
  await tx.deleteFrom('session').where('expires_at', '<', now).execute();
  await tx
    .insertInto('session')
    .values({
      id_hash: hashOfSecret(id),
      account: account.id,
      csrf_secret: csrf,
      created_at: now,
      last_seen_at: now,
      expires_at: expires,
      user_agent: userAgent,
    })
    .execute();
  const session = hashOfSecret(id);
  const caller: Caller = { account, session, token: undefined, csrf, scope: 'write', onlyDevice: undefined };
  return { caller, keep: (request) => request.keepSession(id, expires) };
}

/** Nobody where the session has ended, was idle too long, or its account is closed. */
export async function callerOfSession(db: Db, id: string, now: Date): Promise<Caller | undefined> {
  const session = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account')
    .select(['account.id', 'name', 'email', 'is_owner', 'id_hash', 'csrf_secret', 'last_seen_at'])
    .where('id_hash', '=', hashOfSecret(id))
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', new Date(now.getTime() - idle))
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (session === undefined) return undefined;
  if (session.last_seen_at.getTime() < now.getTime() - minute) {
    await db.updateTable('session').set({ last_seen_at: now }).where('id_hash', '=', session.id_hash).execute();
  }
  const { name, email, is_owner: isOwner } = session;
  return {
    account: { id: session.id, name, email, isOwner },
    session: session.id_hash,
    token: undefined,
    csrf: session.csrf_secret,
    scope: 'write',
    onlyDevice: undefined,
  };
}

/** Whether it is still good, without counting as a use of it. */
export async function isSessionGood(db: Db, idHash: string, now: Date): Promise<boolean> {
  const session = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account')
    .select('id_hash')
    .where('id_hash', '=', idHash)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', new Date(now.getTime() - idle))
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return session !== undefined;
}

/** Ends every session of the account, but for the one that is kept. */
export async function endSessions(tx: Db, account: string, kept?: string): Promise<void> {
  let sessions = tx.deleteFrom('session').where('account', '=', account);
  if (kept !== undefined) sessions = sessions.where('id_hash', '!=', kept);
  await sessions.execute();
}
