import { randomUUID } from 'node:crypto';
import { Problem, say } from '@suture/core/kernel';
import type { Selectable } from 'kysely';
import type { ApiTokenTable, Db } from '../db/index.ts';
import { actorOf, type Caller, type Context } from '../http/index.ts';
import { appendWorkspaceEvent, inTransaction } from '../records/index.ts';
import { deviceFor } from './device-for.ts';
import { hashOfSecret, newSecret } from './secret.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

export async function callerOfToken(db: Db, token: string, now: Date): Promise<Caller> {
  const found = await db
    .selectFrom('api_token')
    .innerJoin('account', 'account.id', 'api_token.account')
    .select(['account.id', 'account.name', 'email', 'is_owner', 'scope', 'device', 'last_used_at'])
    .select('api_token.id as token')
    .where('token_hash', '=', hashOfSecret(token))
    .where('expires_at', '>', now)
    .where('revoked_at', 'is', null)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (found === undefined)
    throw new Problem('not-signed-in', say`The API token is not good, or no longer: make a new one.`);
  if ((found.last_used_at?.getTime() ?? 0) < now.getTime() - minute) {
    await db.updateTable('api_token').set({ last_used_at: now }).where('id', '=', found.token).execute();
  }
  const { id, name, email, is_owner: isOwner } = found;
  return {
    account: { id, name, email, isOwner },
    session: undefined,
    token: found.token,
    csrf: undefined,
    scope: found.scope === 'write' ? 'write' : 'read',
    onlyDevice: found.device ?? undefined,
  };
}

export async function isTokenGood(db: Db, id: string, now: Date): Promise<boolean> {
  const token = await db
    .selectFrom('api_token')
    .innerJoin('account', 'account.id', 'api_token.account')
    .select('api_token.id')
    .where('api_token.id', '=', id)
    .where('expires_at', '>', now)
    .where('revoked_at', 'is', null)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return token !== undefined;
}

export async function tokensOf(db: Db, account: string) {
  const tokens = await db
    .selectFrom('api_token')
    .selectAll()
    .where('account', '=', account)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return tokens.map(entryOf);
}

export type TokenWish = {
  readonly name: string;
  readonly scope: 'read' | 'write';
  readonly device?: string | undefined;
  readonly days: number;
};

export async function makeToken(context: Context, caller: Caller, { name, scope, device, days }: TokenWish) {
  const now = context.now();
  const only = device === undefined ? undefined : await deviceFor(context, caller, device);
  const token = `suture_${newSecret()}`;
  const row = {
    id: randomUUID(),
    account: caller.account.id,
    name,
    token_hash: hashOfSecret(token),
    scope,
    device: only?.id ?? null,
    created_at: now,
    expires_at: new Date(now.getTime() + days * day),
    last_used_at: null,
    revoked_at: null,
  };
  const { token_hash: _, ...entry } = row;
  await inTransaction(context.db, async (tx) => {
    await tx.insertInto('api_token').values(row).execute();
    const about = { token: row.id, name, scope, device: only?.slug, expiresAt: row.expires_at.toISOString() };
    await appendWorkspaceEvent(tx, { event: 'token-made', by: actorOf(caller), at: now, about });
  });
  return { ...entryOf(entry), token };
}

export async function revokeToken({ db, now }: Context, caller: Caller, id: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const revoked = await tx
      .updateTable('api_token')
      .set({ revoked_at: now() })
      .where('id', '=', id)
      .where('account', '=', caller.account.id)
      .where('revoked_at', 'is', null)
      .returning('name')
      .executeTakeFirst();
    if (revoked === undefined) throw new Problem('not-found', say`There is no such API token.`);
    const about = { account: caller.account.id, token: id, name: revoked.name };
    await appendWorkspaceEvent(tx, { event: 'token-revoked', by: actorOf(caller), at: now(), about });
  });
}

function entryOf(token: Omit<Selectable<ApiTokenTable>, 'token_hash'>) {
  const { id, name, scope, device, created_at, expires_at, last_used_at } = token;
  return {
    id,
    name,
    scope: scope === 'write' ? ('write' as const) : ('read' as const),
    ...(device !== null && { device }),
    createdAt: created_at.toISOString(),
    expiresAt: expires_at.toISOString(),
    ...(last_used_at && { lastUsedAt: last_used_at.toISOString() }),
  };
}
