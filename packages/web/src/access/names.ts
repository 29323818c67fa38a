import { type Permission, rolesInWords } from '@suture/core/access';
import type { KindName } from '@suture/core/file';
import { pathInWords } from '../ui/fields/words.ts';
import { capitalised } from '../words/format.ts';
import { t } from '../words/index.ts';

/** `hazard`, `hazards`: as many as are meant. */
export const kindName = (kind: KindName, count = 1): string => t(`names.kind.${kind}`, { count });

/** The same to head a page or a list. */
export function kindTitle(kind: KindName, count = 2): string {
  return capitalised(kindName(kind, count));
}

type Called = { readonly slug: string; readonly name: string };

/** The name of a device, with its short name where another one is called the same. */
export function deviceName(device: Called, among: readonly Called[]): string {
  return hasNamesake(device, among) ? t('device.namesake', device) : device.name;
}

export function hasNamesake({ slug, name }: Called, among: readonly Called[]): boolean {
  return among.some((each) => each.slug !== slug && each.name === name);
}

/** The core's answer; a field that it speaks of is called as its form calls it. */
export function inWords(permission: Permission): Permission {
  if (permission.allowed || permission.because?.id !== 'role' || permission.because.field === undefined)
    return permission;
  const { field, roles } = permission.because;
  const told = { field: pathInWords(field.split('.')), roles: rolesInWords(roles) };
  return { ...permission, reason: t('names.mayWrite', told) };
}
