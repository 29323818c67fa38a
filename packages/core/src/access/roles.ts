import { z } from 'zod';
import { say, words } from '../kernel/index.ts';

/** What an account may be on one device; several at once are usual in a small team. */
export const roles = ['owner', 'security', 'safety', 'regulatory', 'developer', 'reader'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

export const roleNames: Readonly<Record<Role, string>> = words({
  owner: 'owner of the device',
  security: 'product security',
  safety: 'safety risk management',
  regulatory: 'regulatory affairs',
  developer: 'developer',
  reader: 'reader',
});

export function rolesInWords(of: readonly Role[]): string {
  const names = of.map((role) => roleNames[role]);
  const last = names.at(-1) ?? say`nobody`;
  return names.length < 2 ? last : say`${names.slice(0, -1).join(', ')} or ${last}`;
}
