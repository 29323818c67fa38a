import { Problem, say } from '@suture/core/kernel';
import { sql } from 'kysely';
import type { Db } from '../db/index.ts';
import { actorOf, type Call } from '../http/index.ts';
import { appendWorkspaceEvent, inTransaction } from '../records/index.ts';
import { makeAccount } from './account.ts';
import { grantEverySide } from './grants.ts';
import { meOf } from './me.ts';
import { hashOfPassword } from './password.ts';
import { hashOfSecret, newSecret } from './secret.ts';
import { openSession } from './session.ts';

/** A fresh one-time token while nobody has an account, else undefined. The ones before it are good no longer. */
export async function makeSetUpLink(db: Db): Promise<string | undefined> {
  return inTransaction(db, async (tx) => {
    await lockSetUp(tx);
    if (!(await isSetUpNeeded(tx))) return undefined;
    const token = newSecret();
    await tx.updateTable('setup_link').set({ used_at: new Date() }).where('used_at', 'is', null).execute();
    await tx
      .insertInto('setup_link')
      .values({ token_hash: hashOfSecret(token), used_at: null })
      .execute();
    await appendWorkspaceEvent(tx, { event: 'set-up-link-made', by: 'Suture' });
    return token;
  });
}

export async function isSetUpNeeded(db: Db): Promise<boolean> {
  return (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) === undefined;
}

export async function setUp({ context, body, request }: Call<'POST /api/v1/setup'>) {
  const now = context.now();
  const { name, email } = body;
  await refuseLink(context.db, body.token);
  const passwordHash = await hashOfPassword(body.password);
  const { caller, keep } = await inTransaction(context.db, async (tx) => {
    await lockSetUp(tx);
    await refuseLink(tx, body.token);
    await tx.updateTable('setup_link').set({ used_at: now }).where('used_at', 'is', null).execute();
    const account = await makeAccount(tx, { name, email, passwordHash, isOwner: true, now });
    await grantOrphans(tx, account.id, name);
    const session = await openSession(tx, account, { now, userAgent: request.userAgent });
    const about = { account: account.id };
    await appendWorkspaceEvent(tx, { event: 'set-up', by: actorOf(session.caller), at: now, about });
    return session;
  });
  keep(request);
  return meOf(context.db, caller);
}

async function refuseLink(db: Db, token: string): Promise<void> {
  if (!(await isSetUpNeeded(db))) {
    throw new Problem('already-set-up', say`Suture is set up already: sign in, or ask its owner for an invitation.`);
  }
  const link = await db
    .selectFrom('setup_link')
    .select('token_hash')
    .where('token_hash', '=', hashOfSecret(token))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  if (link === undefined) {
    throw new Problem(
      'link-not-valid',
      say`This link is not the one that was printed, or it was used already. Each start prints a new one.`,
    );
  }
}

/** Devices that came in on the command line before anyone had an account. */
async function grantOrphans(tx: Db, account: string, by: string): Promise<void> {
  const granted = tx.selectFrom('role_grant').select('device');
  const orphans = await tx.selectFrom('device').select('id').where('id', 'not in', granted).orderBy('id').execute();
  for (const { id } of orphans) await grantEverySide(tx, id, account, by);
}

/** Two servers may start at once, and two people may open one link. */
async function lockSetUp(tx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('set-up', 0))`.execute(tx);
}
