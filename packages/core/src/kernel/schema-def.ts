import type { z } from 'zod';

/** As much of zod's own description of a schema as is read here. */
export type SchemaDef =
  | { readonly type: 'object'; readonly shape: Readonly<Record<string, z.ZodType>> }
  | { readonly type: 'array'; readonly element: z.ZodType }
  | { readonly type: 'record'; readonly valueType: z.ZodType }
  | { readonly type: 'union'; readonly options: readonly z.ZodType[] }
  | { readonly type: 'enum'; readonly entries: Readonly<Record<string, string>> }
  | { readonly type: 'optional' | 'default' | 'prefault' | 'readonly'; readonly innerType: z.ZodType }
  | { readonly type: 'string' | 'number' | 'boolean' | 'literal' };

/** The shape of the description is documented; its type is wider than these few members. */
export function defOf(schema: z.ZodType): SchemaDef {
  return schema.def as SchemaDef;
}
