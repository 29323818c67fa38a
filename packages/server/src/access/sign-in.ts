import { Problem, say } from '@suture/core/kernel';
import type { Db } from '../db/index.ts';
import type { Account, Call, Caller } from '../http/index.ts';
import { appendWorkspaceEvent, inTransaction } from '../records/index.ts';
import { accountByEmail } from './account.ts';
import { accountKey, addressKey, countAttempt, forgive } from './lock-out.ts';
import { meOf } from './me.ts';
import { hashOfPassword, isPassword } from './password.ts';
import { endSessions, openSession } from './session.ts';

/** An unknown e-mail, a wrong password and a closed account are told in the same words, in the same time. */
export async function signIn({ context, body, request }: Call<'POST /api/v1/session'>) {
  const now = context.now();
  const keys = [accountKey(body.email), addressKey(request.address)];
  const locks = await countAttempt(context.db, keys, now);
  const known = await accountByEmail(context.db, body.email);
  const fits = await isPassword(body.password, known?.password_hash);
  if (!fits || known === undefined || known.disabled_at !== null) {
    if (locks && known) await tellLockOut(context.db, known, now);
    throw new Problem('not-signed-in', say`E-mail or password is not right.`);
  }
  const account = { id: known.id, name: known.name, email: known.email, isOwner: known.is_owner };
  const { caller, keep } = await inTransaction(context.db, async (tx) => {
    await forgive(tx, keys);
    const session = await openSession(tx, account, { now, userAgent: request.userAgent });
    await tell(tx, 'signed-in', account, now);
    return session;
  });
  keep(request);
  return meOf(context.db, caller);
}

export async function signOut({ context, caller, request }: Call<'DELETE /api/v1/session'>): Promise<null> {
  const session = sessionOf(caller);
  await inTransaction(context.db, async (tx) => {
    await tx.deleteFrom('session').where('id_hash', '=', session).execute();
    await tell(tx, 'signed-out', caller.account, context.now());
  });
  request.keepSession(undefined);
  return null;
}

export async function signOutEverywhere({ context, caller, request }: Call<'DELETE /api/v1/sessions'>): Promise<null> {
  sessionOf(caller);
  await inTransaction(context.db, async (tx) => {
    await endSessions(tx, caller.account.id);
    await tell(tx, 'signed-out-everywhere', caller.account, context.now());
  });
  request.keepSession(undefined);
  return null;
}

/** Guessing the current password is slowed down as at the door. */
export async function changePassword({ context, caller, body }: Call<'PUT /api/v1/me/password'>): Promise<null> {
  const session = sessionOf(caller);
  const { account } = caller;
  const keys = [accountKey(account.email)];
  await countAttempt(context.db, keys, context.now());
  const known = await accountByEmail(context.db, account.email);
  if (!(await isPassword(body.current, known?.password_hash))) {
    throw new Problem('invalid-input', say`The current password is not right. Nothing was changed.`, [
      { path: 'current', message: say`is not the current password` },
    ]);
  }
  const password_hash = await hashOfPassword(body.next);
  await inTransaction(context.db, async (tx) => {
    await forgive(tx, keys);
    await tx.updateTable('account').set({ password_hash }).where('id', '=', account.id).execute();
    await endSessions(tx, account.id, session);
    await tell(tx, 'password-changed', account, context.now());
  });
  return null;
}

/** What holds the keys of an account is for the person, not for a program with a token. */
export function sessionOf({ session }: Caller): string {
  if (session !== undefined) return session;
  throw new Problem('not-allowed', say`An API token cannot do this: sign in to the workbench.`);
}

async function tell(tx: Db, event: string, account: Account, at: Date): Promise<void> {
  await appendWorkspaceEvent(tx, {
    event,
    by: `${account.name} <${account.email}>`,
    at,
    about: { account: account.id },
  });
}

async function tellLockOut(db: Db, { id, email }: { id: string; email: string }, at: Date): Promise<void> {
  await appendWorkspaceEvent(db, { event: 'locked-out', by: 'Suture', at, about: { account: id, email } });
}
