import type { z } from 'zod';
import { defOf } from '../kernel/index.ts';

/**
 * The same body with its fields in the order of the schema and the entries of maps by name: whatever order a database
 * or a form gave them, the same content is written byte for byte the same.
 */
export function inSchemaOrder(schema: z.ZodType, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const def = defOf(schema);
  if ('innerType' in def) return inSchemaOrder(def.innerType, value);
  if (Array.isArray(value)) {
    return def.type === 'array' ? value.map((item) => inSchemaOrder(def.element, item)) : value;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  if (def.type === 'object') return ordered(Object.keys(def.shape), fields, (name) => def.shape[name]);
  if (def.type === 'record') return ordered(Object.keys(fields).sort(), fields, () => def.valueType);
  return value;
}

function ordered(
  names: readonly string[],
  fields: Readonly<Record<string, unknown>>,
  schemaOf: (name: string) => z.ZodType | undefined,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const name of names) {
    const schema = schemaOf(name);
    const field = fields[name];
    if (field !== undefined && schema) result[name] = inSchemaOrder(schema, field);
  }
  return result;
}
