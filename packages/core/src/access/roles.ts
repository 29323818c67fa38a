import { z } from 'zod';
import { listed, say, words } from '../kernel/index.ts';

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
  if (of.length === 0) return say`nobody`;
  return listed(
    of.map((role) => roleNames[role]),
    'or',
  );
}
