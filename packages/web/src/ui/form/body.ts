import { canonicalText } from '@suture/core/kernel';

export type Body = Readonly<Record<string, unknown>>;

/** What stands at a dotted path; places in lists are numbers: `sequences.0.events`. */
export function valueAt(body: unknown, path: string): unknown {
  let value = body;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Body)[step];
  }
  return value;
}

/**
 * The body with another value at the path. What is left empty is unknown and stays out: an emptied group goes, an
 * emptied list goes; an item of a list stays, for somebody is filling it in.
 */
export function withValue(body: Body, path: string, value: unknown): Body {
  return placed(body, path.split('.'), value) as Body;
}

function placed(container: unknown, [step = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(container))
    return container.map((item: unknown, at) =>
      at !== Number(step) ? item : rest.length === 0 ? (value ?? '') : placed(item, rest, value),
    );
  const fields = isBody(container) ? container : {};
  const inside = rest.length === 0 ? value : leftOut(placed(fields[step], rest, value));
  const { [step]: _, ...others } = fields;
  return inside === undefined || isEmptyList(inside) ? others : { ...fields, [step]: inside };
}

function leftOut(value: unknown): unknown {
  return isBody(value) && Object.keys(value).length === 0 ? undefined : value;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

export function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two parts of a body say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonicalText(one ?? null) === canonicalText(other ?? null);
}

/** A part of a body without one of its fields, such as its signature. */
export function without(part: unknown, field: string): unknown {
  if (!isBody(part)) return part;
  const { [field]: _, ...others } = part;
  return others;
}

export function listAt(body: unknown, path: string): readonly unknown[] {
  const value = valueAt(body, path);
  return Array.isArray(value) ? value : [];
}

export function textAt(body: unknown, path: string): string | undefined {
  const value = valueAt(body, path);
  return typeof value === 'string' ? value : undefined;
}

/** The list with one item a place up or down. */
export function moved<Item>(list: readonly Item[], at: number, by: -1 | 1): readonly Item[] {
  const to = at + by;
  if (to < 0 || to >= list.length) return list;
  const next = [...list];
  const [item] = next.splice(at, 1);
  // The place was just looked at.
  next.splice(to, 0, item as Item);
  return next;
}
