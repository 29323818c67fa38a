import { z } from 'zod';
import { say } from '../kernel/index.ts';

/** The short name of a device, as addresses bear it. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, { error: () => say`is not a short name such as infusion-pump` });

/** `infusion-pump` of "Infusion pump"; of a name without any letter that fits, `device`. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  return slug === '' ? 'device' : slug;
}
