import type { z } from 'zod';
import { defOf, type FieldMeta } from '../../kernel/index.ts';
import { type ScaleName, scaleNameAt } from '../../risk/index.ts';
import { kindNamed } from '../registry.ts';
import { headingOf } from './headings.ts';
import { isItemForm } from './item-forms.ts';
import { notInSheets, rowPerItem, type SheetKind } from './sheet-kinds.ts';

/** What the text of a cell stands for. */
export type CellKind =
  | { readonly holds: 'key' | 'version' | 'status' | 'text' | 'yesNo' }
  | { readonly holds: 'choice'; readonly values: readonly string[] }
  | { readonly holds: 'level'; readonly scale: ScaleName }
  | { readonly holds: 'reference'; readonly prefixes: readonly string[] }
  | { readonly holds: 'list'; readonly of: CellKind }
  /** An item of several parts, such as `exploitability of SR-1`; the form is found by the name of the list. */
  | { readonly holds: 'parts'; readonly form: string };

/** A column of a sheet: a field of the record, by its path. `sequences.*.events` is the field of the row's own item. */
export type Column = {
  readonly path: string;
  readonly heading: string;
  readonly cell: CellKind;
  /** Written for the reader; what a file says in it changes nothing. */
  readonly isLocked: boolean;
  /** A new record cannot be without it. */
  readonly isNeeded: boolean;
};

const known = new Map<SheetKind, readonly Column[]>();

/** The columns of a kind, as its schema has the fields. */
export function columnsOf(kind: SheetKind): readonly Column[] {
  let columns = known.get(kind);
  if (columns === undefined) {
    columns = [
      column('key', { holds: 'key' }),
      ...columnsWithin(kindNamed(kind).body, { kind, path: [], isNeeded: true }),
      column('status', { holds: 'status' }, true),
      column('version', { holds: 'version' }, true),
    ];
    known.set(kind, columns);
  }
  return columns;
}

export function columnAt(kind: SheetKind, path: string): Column | undefined {
  return columnsOf(kind).find((each) => each.path === path);
}

function column(path: string, cell: CellKind, isLocked = false): Column {
  return { path, heading: headingOf(path), cell, isLocked, isNeeded: false };
}

type Place = { readonly kind: SheetKind; readonly path: readonly string[]; readonly isNeeded: boolean };

function columnsWithin(schema: z.ZodType, place: Place): readonly Column[] {
  return Object.entries(shapeOf(schema)).flatMap(([name, field]) =>
    columnsFor(field, { ...place, path: [...place.path, name] }),
  );
}

function columnsFor(schema: z.ZodType, place: Place): readonly Column[] {
  const path = place.path.join('.');
  if (notInSheets.has(path)) return [];
  const { schema: inner, isOptional } = unwrapped(schema);
  const isNeeded = place.isNeeded && !isOptional;
  const def = defOf(inner);
  if (def.type === 'object') return columnsWithin(inner, { ...place, isNeeded });
  if (def.type === 'array' && rowPerItem[place.kind] === path)
    return columnsWithin(def.element, { ...place, path: [...place.path, '*'], isNeeded: false });
  const cell = cellOf(schema, place.path);
  return cell === undefined ? [] : [{ path, heading: headingOf(path), cell, isLocked: false, isNeeded }];
}

/** Undefined where a cell cannot say what the field holds. */
function cellOf(schema: z.ZodType, path: readonly string[]): CellKind | undefined {
  const { schema: inner } = unwrapped(schema);
  const def = defOf(inner);
  if (def.type === 'array') {
    const item = isItemForm(path.at(-1) ?? '')
      ? ({ holds: 'parts', form: path.at(-1) ?? '' } as const)
      : cellOf(def.element, path);
    return item && { holds: 'list', of: item };
  }
  if (def.type === 'boolean') return { holds: 'yesNo' };
  if (def.type === 'enum') return { holds: 'choice', values: Object.values(def.entries) };
  if (def.type !== 'string') return undefined;
  const { refersTo } = (inner.meta() ?? {}) as FieldMeta;
  if (refersTo !== undefined) return { holds: 'reference', prefixes: refersTo };
  const scale = scaleNameAt(path);
  return scale === undefined ? { holds: 'text' } : { holds: 'level', scale };
}

function unwrapped(schema: z.ZodType): { readonly schema: z.ZodType; readonly isOptional: boolean } {
  const def = defOf(schema);
  if (!('innerType' in def)) return { schema, isOptional: false };
  const inner = unwrapped(def.innerType);
  return { schema: inner.schema, isOptional: def.type !== 'readonly' || inner.isOptional };
}

function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> {
  const def = defOf(schema);
  return def.type === 'object' ? def.shape : {};
}
