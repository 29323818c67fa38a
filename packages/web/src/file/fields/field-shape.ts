import type { FieldMeta } from '@suture/core/kernel';
import type { z } from 'zod';

/** How a field is edited, read off its schema. `unedited`: signed here by acts of their own, or drawn as a grid. */
export type FieldShape =
  | { readonly kind: 'line' | 'paragraph' | 'yesNo' | 'number' | 'unedited' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'record'; readonly prefixes: readonly string[] }
  | { readonly kind: 'group'; readonly fields: readonly Field[] }
  | { readonly kind: 'list'; readonly item: FieldShape };

export type Field = {
  readonly name: string;
  readonly shape: FieldShape;
  readonly required: boolean;
  readonly hint?: string | undefined;
};

/** Given by the server when someone acts, never typed. */
const given = new Set([
  'status',
  'author',
  'approval',
  'approvals',
  'retired',
  'confirmed',
  'proposedBy',
  'judged',
  'answered',
  'decided',
  'signed',
  'by',
  'provisionOverrides',
]);

export function fieldsOf(schema: z.ZodObject): readonly Field[] {
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    if (given.has(name)) return [];
    // zod's shapes are typed by their core; what they hold are schemas of zod itself.
    const own = field as z.ZodType;
    const shape = shapeOf(own);
    if (shape.kind === 'unedited') return [];
    return [{ name, shape, required: !own.safeParse(undefined).success, hint: own.description }];
  });
}

function shapeOf(schema: z.ZodType): FieldShape {
  const prefixes = (schema.meta() as FieldMeta | undefined)?.refersTo;
  if (prefixes) return { kind: 'record', prefixes };
  // zod's own description of a schema; its type is wider than the few members read here.
  const { def } = schema as unknown as { readonly def: Def };
  if (def.type === 'optional' || def.type === 'default' || def.type === 'prefault') return shapeOf(def.innerType);
  if (def.type === 'enum') return { kind: 'choice', options: Object.values(def.entries) };
  if (def.type === 'boolean') return { kind: 'yesNo' };
  if (def.type === 'number') return { kind: 'number' };
  if (def.type === 'string') return { kind: isParagraph(schema) ? 'paragraph' : 'line' };
  if (def.type === 'object') return { kind: 'group', fields: fieldsOf(schema as z.ZodObject) };
  if (def.type === 'array') return { kind: 'list', item: shapeOf(def.element) };
  return { kind: 'unedited' };
}

function isParagraph(schema: z.ZodType): boolean {
  return ((schema as z.ZodString).maxLength ?? 0) > 1000;
}

type Def =
  | { readonly type: 'optional' | 'default' | 'prefault'; readonly innerType: z.ZodType }
  | { readonly type: 'enum'; readonly entries: Readonly<Record<string, string>> }
  | { readonly type: 'array'; readonly element: z.ZodType }
  | { readonly type: 'boolean' | 'number' | 'string' | 'object' | 'record' | 'literal' };
