import { canonicalText } from '@suture/core/kernel';

export type FieldChange = { readonly path: string; readonly was?: unknown; readonly is?: unknown };

/** What differs, field by field. A list counts as one value: what moved within it is seen by comparing both. */
export function fieldChanges(was: unknown, is: unknown, path = ''): readonly FieldChange[] {
  if (isFields(was) && isFields(is)) {
    const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
    return names.flatMap((name) => fieldChanges(was[name], is[name], path === '' ? name : `${path}.${name}`));
  }
  if (was !== undefined && is !== undefined && canonicalText(was) === canonicalText(is)) return [];
  if (was === undefined && is === undefined) return [];
  return [{ path, ...(was === undefined ? {} : { was }), ...(is === undefined ? {} : { is }) }];
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
