import type { z } from 'zod';
import type { Facet, FieldMeta } from './record-kind.ts';
import { defOf } from './schema-def.ts';

/** A path through a schema; `*` stands for each item of an array or each value of a map. */
export type SchemaPath = readonly string[];

type Marked = { readonly path: SchemaPath; readonly meta: FieldMeta };

/** A reference found in a body: where it stands, and the key that it names. */
export type Reference = { readonly path: string; readonly key: string };

export function materialPaths(schema: z.ZodType, facet: Facet): readonly SchemaPath[] {
  return markedFields(schema)
    .filter(({ meta }) => meta.material === facet)
    .map(({ path }) => path);
}

export function referencePaths(schema: z.ZodType): readonly SchemaPath[] {
  return markedFields(schema)
    .filter(({ meta }) => meta.refersTo !== undefined)
    .map(({ path }) => path);
}

/** The references of a body by its schema's paths, in the order of the fields. */
export function referencesAt(paths: readonly SchemaPath[], body: unknown): readonly Reference[] {
  const found: Reference[] = [];
  for (const path of paths) collect(body, path, 0, '', found);
  return found;
}

/** What stands at a path; at `*`, what stands there in each item. */
export function valueAt(body: unknown, path: SchemaPath, from = 0): unknown {
  let value = body;
  for (let at = from; at < path.length; at += 1) {
    if (typeof value !== 'object' || value === null) return undefined;
    const step = path[at] ?? '';
    if (step === '*') return valuesAt(Object.values(value), path, at + 1);
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}

function valuesAt(items: readonly unknown[], path: SchemaPath, from: number): readonly unknown[] {
  return items.map((item) => valueAt(item, path, from));
}

function collect(value: unknown, path: SchemaPath, depth: number, at: string, found: Reference[]): void {
  if (value === undefined || value === null) return;
  const step = path[depth];
  if (step === undefined) {
    if (typeof value === 'string') found.push({ path: at, key: value });
  } else if (step === '*') {
    for (const [name, item] of Object.entries(value)) collect(item, path, depth + 1, joined(at, name), found);
  } else if (typeof value === 'object') {
    collect((value as Readonly<Record<string, unknown>>)[step], path, depth + 1, joined(at, step), found);
  }
}

/** The fields of an object's schema within which an object with these names may stand. */
export function fieldsHolding(schema: z.ZodType, names: readonly string[]): readonly string[] {
  const def = defOf(schema);
  if (def.type !== 'object') return [];
  return Object.entries(def.shape).flatMap(([field, inner]) => (holds(inner, names) ? [field] : []));
}

function holds(schema: z.ZodType, names: readonly string[]): boolean {
  const def = defOf(schema);
  if (def.type === 'object')
    return names.every((name) => name in def.shape) || Object.values(def.shape).some((inner) => holds(inner, names));
  if (def.type === 'array') return holds(def.element, names);
  if (def.type === 'record') return holds(def.valueType, names);
  if (def.type === 'union') return def.options.some((option) => holds(option, names));
  return 'innerType' in def && holds(def.innerType, names);
}

function joined(at: string, step: string): string {
  return at === '' ? step : `${at}.${step}`;
}

function markedFields(schema: z.ZodType, path: SchemaPath = []): Marked[] {
  const meta = schema.meta() as FieldMeta | undefined;
  const own: Marked[] = meta && (meta.material || meta.refersTo) ? [{ path, meta }] : [];
  return [...own, ...markedWithin(schema, path)];
}

function markedWithin(schema: z.ZodType, path: SchemaPath): Marked[] {
  const def = defOf(schema);
  if (def.type === 'object')
    return Object.entries(def.shape).flatMap(([name, field]) => markedFields(field, [...path, name]));
  if (def.type === 'array') return markedFields(def.element, [...path, '*']);
  if (def.type === 'record') return markedFields(def.valueType, [...path, '*']);
  if (def.type === 'union') return def.options.flatMap((option) => markedFields(option, path));
  if ('innerType' in def) return markedFields(def.innerType, path);
  return [];
}
