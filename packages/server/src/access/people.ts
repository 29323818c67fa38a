import { Role } from '@suture/core/access';
import { Problem, say } from '@suture/core/kernel';
import type { Db } from '../db/index.ts';
import { actorOf, type Call } from '../http/index.ts';
import { appendWorkspaceEvent, inTransaction } from '../records/index.ts';
import { endSessions } from './session.ts';

export async function people(db: Db, only?: string) {
  let wanted = db.selectFrom('account').select(['id', 'name', 'email', 'is_owner', 'disabled_at']);
  if (only !== undefined) wanted = wanted.where('id', '=', only);
  const accounts = await wanted.orderBy('name').orderBy('id').execute();
  const grants = await db
    .selectFrom('role_grant')
    .select(['account', 'device', 'role'])
    .orderBy('device')
    .orderBy('role')
    .execute();
  return accounts.map(({ id, name, email, is_owner, disabled_at }) => ({
    id,
    name,
    email,
    isOwner: is_owner,
    disabled: disabled_at !== null,
    grants: grants
      .filter(({ account }) => account === id)
      .map(({ device, role }) => ({ device, role: Role.parse(role) })),
  }));
}

/** A closed account loses its sessions and tokens at once; re-opened, it signs in and makes new ones. */
export async function setDisabled({ context, caller, params, body }: Call<'PUT /api/v1/people/{person}/disabled'>) {
  const now = context.now();
  if (params.person === caller.account.id) {
    throw new Problem('wrong-state', say`Nobody closes the own account. Nothing was changed.`);
  }
  return inTransaction(context.db, async (tx) => {
    const account = await tx
      .selectFrom('account')
      .select(['id', 'name', 'email', 'disabled_at'])
      .where('id', '=', params.person)
      .forUpdate()
      .executeTakeFirst();
    if (account === undefined) throw new Problem('not-found', say`There is no such person.`);
    if ((account.disabled_at !== null) !== body.disabled) {
      await tx
        .updateTable('account')
        .set({ disabled_at: body.disabled ? now : null })
        .where('id', '=', account.id)
        .execute();
      if (body.disabled) await endAll(tx, account.id, now);
      const event = body.disabled ? 'account-closed' : 'account-reopened';
      const about = { account: account.id, person: `${account.name} <${account.email}>` };
      await appendWorkspaceEvent(tx, { event, by: actorOf(caller), at: now, about });
    }
    const [entry] = await people(tx, account.id);
    if (entry === undefined) throw new Problem('not-found', say`There is no such person.`);
    return entry;
  });
}

async function endAll(tx: Db, account: string, now: Date): Promise<void> {
  await endSessions(tx, account);
  const tokens = tx.updateTable('api_token').set({ revoked_at: now }).where('account', '=', account);
  await tokens.where('revoked_at', 'is', null).execute();
}
