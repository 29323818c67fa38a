import { Role } from '@suture/core/access';
import { Problem, say } from '@suture/core/kernel';
import type { Db } from '../db/index.ts';
import { actorOf, type CalledDevice, type Caller } from '../http/index.ts';
import { appendWorkspaceEvent, inTransaction, lockDevice } from '../records/index.ts';
import { inOrder } from './device-for.ts';

/** Whoever makes a device holds every side of it until others are invited. */
export async function grantEverySide(tx: Db, device: string, account: string, by: string): Promise<void> {
  await grant(tx, { device, account, roles: ['owner', 'security', 'safety', 'regulatory'], by });
}

type Granting = {
  readonly device: string;
  readonly account: string;
  readonly roles: readonly Role[];
  readonly by: string;
};

export async function grant(tx: Db, { device, account, roles, by }: Granting): Promise<void> {
  if (roles.length === 0) return;
  await tx
    .insertInto('role_grant')
    .values(roles.map((role) => ({ account, device, role, granted_by: by })))
    .onConflict((given) => given.doNothing())
    .execute();
}

export type PersonOnDevice = { readonly id: string; readonly name: string; readonly roles: Role[] };

export async function peopleOn(db: Db, device: string): Promise<PersonOnDevice[]> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account')
    .select(['id', 'name', 'role'])
    .where('device', '=', device)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const people = new Map<string, PersonOnDevice>();
  for (const { id, name, role } of rows) {
    const roles = inOrder([...(people.get(id)?.roles ?? []), Role.parse(role)]);
    people.set(id, { id, name, roles });
  }
  return [...people.values()];
}

export type RolesWish = { readonly person: string; readonly roles: readonly Role[]; readonly now: Date };

/** The roles of a person on the device become these; the device keeps at least one owner who can sign in. */
export async function setRoles(db: Db, caller: Caller, device: CalledDevice, wish: RolesWish): Promise<PersonOnDevice> {
  const roles = inOrder(wish.roles);
  return inTransaction(db, async (tx) => {
    await lockDevice(tx, device.id);
    const person = await tx
      .selectFrom('account')
      .select(['id', 'name', 'email'])
      .where('id', '=', wish.person)
      .executeTakeFirst();
    if (person === undefined) throw new Problem('not-found', say`There is no such person.`);
    const was = (await peopleOn(tx, device.id)).find(({ id }) => id === person.id)?.roles ?? [];
    await tx.deleteFrom('role_grant').where('device', '=', device.id).where('account', '=', person.id).execute();
    await grant(tx, { device: device.id, account: person.id, roles, by: actorOf(caller) });
    if (was.includes('owner') && !(await hasOwner(tx, device.id))) {
      throw new Problem(
        'wrong-state',
        say`The device needs an owner: make another person owner first. Nothing was changed.`,
      );
    }
    const about = {
      account: person.id,
      person: `${person.name} <${person.email}>`,
      device: device.slug,
      was,
      is: roles,
    };
    await appendWorkspaceEvent(tx, { event: 'roles-set', by: actorOf(caller), at: wish.now, about });
    return { id: person.id, name: person.name, roles };
  });
}

async function hasOwner(tx: Db, device: string): Promise<boolean> {
  const owner = await tx
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account')
    .select('account.id')
    .where('device', '=', device)
    .where('role', '=', 'owner')
    .where('disabled_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return owner !== undefined;
}
