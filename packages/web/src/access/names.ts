import type { Permission, Role, WorkflowAct } from '@suture/core/access';
import type { KindName } from '@suture/core/file';
import type { RecordStatus } from '@suture/core/kernel';
import { pathInWords } from '../ui/fields/words.ts';
import { capitalised, oneOf } from '../words/format.ts';
import { t } from '../words/index.ts';

export const roleName = (role: Role): string => t(`names.role.${role}`);
export const statusName = (status: RecordStatus): string => t(`names.status.${status}`);
export const actName = (act: WorkflowAct): string => t(`names.act.${act}`);

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

export function rolesInWords(roles: readonly Role[]): string {
  return roles.length === 0 ? t('names.may.nobody') : oneOf(roles.map(roleName));
}

/** The core's answer, with its reason in the language of the reader. */
export function inWords(permission: Permission): Permission {
  if (permission.allowed || permission.because === undefined) return permission;
  const { because } = permission;
  if (because.id === 'changed') return { ...permission, reason: t('names.may.changed', { person: because.person }) };
  if (because.id !== 'role') return { ...permission, reason: t(`names.may.${because.id}`) };
  const { action, field, roles } = because;
  const what =
    field === undefined
      ? t(`names.may.what.${action}`)
      : t('names.may.field', { field: pathInWords(field.split('.')) });
  return { ...permission, reason: t('names.may.role', { what, roles: rolesInWords(roles) }) };
}
