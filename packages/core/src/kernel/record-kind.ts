import { z } from 'zod';
import { say } from './say.ts';

/** `SR-12`, `REL-3.2.0`: the prefix tells the kind, the rest is a number or, for kinds that bear slugs, a slug. */
export const RecordKey = z
  .string()
  .regex(/^[A-Z]{2,3}-[a-z0-9][a-z0-9.-]{0,79}$/, { error: () => say`is not a record key such as SR-12` });
export type RecordKey = z.infer<typeof RecordKey>;

/** Which decision a change of the field re-opens: those that rest on the record's facts, or on its judgements. */
export type Facet = 'facts' | 'judgement';

export type FieldMeta = { readonly material?: Facet; readonly refersTo?: readonly string[] };

/** What a room says of one kind of record; the registry in room `file` collects them. */
export type RecordKind<Name extends string = string, Body extends z.ZodObject = z.ZodObject> = {
  readonly kind: Name;
  readonly prefix: string;
  /** Keys carry a slug that people choose, not a number that is counted. */
  readonly slugged?: boolean;
  /** One record only, such as the device itself. */
  readonly single?: boolean;
  /** File in a device folder. */
  readonly path: string;
  /** What people call one, and many. */
  readonly name: readonly [one: string, many: string];
  readonly body: Body;
};

/** Marks a field as material: a decision that rested on it becomes stale when it changes. */
export function material<Schema extends z.ZodType>(schema: Schema, facet: Facet = 'facts'): Schema {
  return schema.meta({ ...schema.meta(), material: facet });
}

/** A reference to a record of one of the kinds with these prefixes. */
export function keyOf(...prefixes: readonly string[]): z.ZodString {
  return z
    .string()
    .max(90)
    .regex(new RegExp(`^(${prefixes.join('|')})-[a-z0-9][a-z0-9.-]*$`), {
      error: () => say`is not a key of the form ${anyOf(prefixes.map((prefix) => `${prefix}-…`))}`,
    })
    .meta({ refersTo: prefixes });
}

function anyOf(forms: readonly string[]): string {
  return forms.reduce((said, form) => say`${said} or ${form}`);
}

/** A reference to a record of any kind. */
export function anyKey(): z.ZodString {
  return RecordKey.meta({ refersTo: [] });
}

export function prefixOf(key: string): string {
  return key.slice(0, key.indexOf('-'));
}

/** Prefixes first, then numbers by value, then slugs by code unit: the order of records in a file and in a list. */
export function compareKeys(a: string, b: string): number {
  const [prefixA, prefixB] = [prefixOf(a), prefixOf(b)];
  if (prefixA !== prefixB) return prefixA < prefixB ? -1 : 1;
  const [restA, restB] = [a.slice(prefixA.length + 1), b.slice(prefixB.length + 1)];
  const [numberA, numberB] = [Number(restA), Number(restB)];
  const [countedA, countedB] = [Number.isInteger(numberA), Number.isInteger(numberB)];
  if (countedA !== countedB) return countedA ? -1 : 1;
  if (countedA && numberA !== numberB) return numberA - numberB;
  if (restA === restB) return 0;
  return restA < restB ? -1 : 1;
}
