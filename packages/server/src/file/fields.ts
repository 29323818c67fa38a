import { canonicalText, valueAt } from '@suture/core/kernel';

/** A body as plain fields: for what is done to it by path, whatever its kind. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at a dotted path; list places are numbers. */
export function fieldAt(body: unknown, path: string): unknown {
  return valueAt(body, path.split('.'));
}

/** The body with another value at the path; undefined takes the field away. */
export function withField(body: Fields, path: string, value: unknown): Fields {
  const [step = '', ...rest] = path.split('.');
  const inside = rest.length === 0 ? value : withinAt(body[step], rest.join('.'), value);
  if (inside !== undefined) return { ...body, [step]: inside };
  const { [step]: _, ...others } = body;
  return others;
}

function withinAt(inside: unknown, path: string, value: unknown): unknown {
  if (!Array.isArray(inside)) return withField(isFields(inside) ? inside : {}, path, value);
  const [at = '', ...rest] = path.split('.');
  return inside.map((item, index) => {
    if (index !== Number(at)) return item;
    return rest.length === 0 ? value : withinAt(item, rest.join('.'), value);
  });
}

export function isSame(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  return canonicalText(a) === canonicalText(b);
}

/** The fields that differ, down to where no names are left; a list counts as one value. */
export function changedFields(was: unknown, is: unknown, path = ''): readonly string[] {
  if (isSame(was, is)) return [];
  if (!isFields(was ?? is) || !isFields(is ?? was)) return [path];
  const [before, after] = [isFields(was) ? was : {}, isFields(is) ? is : {}];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => changedFields(before[name], after[name], path === '' ? name : `${path}.${name}`));
}
