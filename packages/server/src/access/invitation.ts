import { mayI, Role } from '@suture/core/access';
import { type Fault, Problem, say } from '@suture/core/kernel';
import type { Db } from '../db/index.ts';
import { actorOf, type Call, type Caller, type Context } from '../http/index.ts';
import { appendWorkspaceEvent, inTransaction } from '../records/index.ts';
import { accountByEmail, makeAccount } from './account.ts';
import { devicesOf } from './device-for.ts';
import { grant } from './grants.ts';
import { meOf } from './me.ts';
import { hashOfPassword } from './password.ts';
import { hashOfSecret, newSecret } from './secret.ts';
import { openSession } from './session.ts';

const goodFor = 7 * 24 * 3_600_000;

type Grants = readonly { readonly device: string; readonly role: Role }[];

/** An invitation to the same address before this one ends with it. */
export async function invite({ context, caller, body, request }: Call<'POST /api/v1/invitations'>) {
  const now = context.now();
  const grants = await grantsOf(context.db, caller, body.grants);
  const token = newSecret();
  const id = hashOfSecret(token);
  const expires = new Date(now.getTime() + goodFor);
  const by = actorOf(caller);
  await inTransaction(context.db, async (tx) => {
    if (await accountByEmail(tx, body.email)) {
      throw new Problem('key-taken', say`${body.email} has an account already: give it roles on the device instead.`);
    }
    const earlier = tx.updateTable('invitation').set({ used_at: now }).where('used_at', 'is', null);
    await earlier.where('email', 'ilike', escaped(body.email)).execute();
    await tx
      .insertInto('invitation')
      .values({
        token_hash: id,
        email: body.email,
        grants: JSON.stringify(grants),
        invited_by: by,
        created_at: now,
        expires_at: expires,
        used_at: null,
      })
      .execute();
    const about = { invitation: id, email: body.email, grants };
    await appendWorkspaceEvent(tx, { event: 'invited', by, at: now, about });
  });
  const link = `${request.origin}/invitation?token=${token}`;
  return { id, email: body.email, grants: [...grants], invitedBy: by, expiresAt: expires.toISOString(), token, link };
}

export async function invitations({ db, now }: Context) {
  const rows = await openInvitations(db, now()).orderBy('created_at', 'desc').orderBy('token_hash').execute();
  return rows.map(({ token_hash, email, grants, invited_by, expires_at }) => ({
    id: token_hash,
    email,
    grants: readGrants(grants),
    invitedBy: invited_by,
    expiresAt: expires_at.toISOString(),
  }));
}

export async function takeBack({ context, caller, params }: Call<'DELETE /api/v1/invitations/{invitation}'>) {
  await inTransaction(context.db, async (tx) => {
    const ended = await tx
      .updateTable('invitation')
      .set({ used_at: context.now() })
      .where('token_hash', '=', params.invitation)
      .where('used_at', 'is', null)
      .returning('email')
      .executeTakeFirst();
    if (ended === undefined) throw new Problem('not-found', say`There is no such invitation that waits for an answer.`);
    const about = { invitation: params.invitation, email: ended.email };
    await appendWorkspaceEvent(tx, { event: 'invitation-taken-back', by: actorOf(caller), at: context.now(), about });
  });
  return null;
}

export async function lookAt({ context, body }: Call<'POST /api/v1/invitations/look'>) {
  const { email, invited_by: invitedBy } = await invitationOf(context.db, body.token, context.now());
  return { email, invitedBy };
}

export async function accept({ context, body, request }: Call<'POST /api/v1/invitations/accept'>) {
  const now = context.now();
  await invitationOf(context.db, body.token, now);
  const passwordHash = await hashOfPassword(body.password);
  const { caller, keep } = await inTransaction(context.db, async (tx) => {
    const { email, grants, invited_by: by, token_hash } = await invitationOf(tx, body.token, now);
    await tx.updateTable('invitation').set({ used_at: now }).where('token_hash', '=', token_hash).execute();
    const account = await makeAccount(tx, { name: body.name, email, passwordHash, isOwner: false, now });
    for (const { device, role } of readGrants(grants)) {
      await grant(tx, { device, account: account.id, roles: [role], by });
    }
    const session = await openSession(tx, account, { now, userAgent: request.userAgent });
    const about = { account: account.id, invitation: token_hash, grants: readGrants(grants) };
    await appendWorkspaceEvent(tx, { event: 'joined', by: actorOf(session.caller), at: now, about });
    return session;
  });
  keep(request);
  return meOf(context.db, caller);
}

function openInvitations(db: Db, now: Date) {
  return db.selectFrom('invitation').selectAll().where('used_at', 'is', null).where('expires_at', '>', now);
}

/** In a transaction its row is held, so that a link opens one account only. */
async function invitationOf(db: Db, token: string, now: Date) {
  let wanted = openInvitations(db, now).where('token_hash', '=', hashOfSecret(token));
  if (db.isTransaction) wanted = wanted.forUpdate();
  const invitation = await wanted.executeTakeFirst();
  if (invitation) return invitation;
  throw new Problem(
    'link-not-valid',
    say`This link is not whole, or its invitation was used, taken back or is older than 7 days: ask for a new one.`,
  );
}

/** Roles are given on devices that the inviter may give roles on; any other is as if it were not there. */
async function grantsOf(db: Db, caller: Caller, wished: Grants): Promise<Grants> {
  const devices = await devicesOf(db, caller);
  const faults: Fault[] = [];
  const grants = wished.flatMap(({ device: idOrSlug, role }, index) => {
    const device = devices.find(({ id, slug }) => id === idOrSlug || slug === idOrSlug);
    const permission = device && mayI('people.manage', device.roles);
    if (device && permission?.allowed) return [{ device: device.id, role }];
    const message =
      permission?.allowed === false ? permission.reason : say`is not a device on which you may give roles`;
    faults.push({ path: `grants.${index}.device`, message });
    return [];
  });
  if (faults.length > 0)
    throw new Problem('invalid-reference', say`Not every role can be given. Nothing was changed.`, faults);
  return grants;
}

function readGrants(grants: readonly { readonly device: string; readonly role: string }[]) {
  return grants.map(({ device, role }) => ({ device, role: Role.parse(role) }));
}

function escaped(email: string): string {
  return email.replace(/[\\%_]/g, '\\$&');
}
