import type { z } from 'zod';
import { type DeviceKinds, deviceKinds } from '../device/index.ts';
import {
  prefixOf,
  type RecordKind,
  type Reference,
  referencePaths,
  referencesAt,
  type SchemaPath,
} from '../kernel/index.ts';
import { type RiskKinds, riskKinds } from '../risk/index.ts';

/** Every kind of record, in the order in which a device folder lists its files. A new kind is one line in its room. */
export const recordKinds = [...deviceKinds, ...riskKinds] as const;

export type AllKinds = DeviceKinds & RiskKinds;
export type KindName = (typeof recordKinds)[number]['kind'];

export type FileRecord<Name extends KindName = KindName> = {
  [Kind in Name]: {
    readonly kind: Kind;
    readonly key: string;
    readonly body: AllKinds[Kind];
    /** Who wrote in it here since it was last approved; no folder tells. */
    readonly writers?: readonly string[] | undefined;
  };
}[Name];

const byName = new Map<string, RecordKind>(recordKinds.map((kind) => [kind.kind, kind]));
const byPrefix = new Map<string, RecordKind>(recordKinds.map((kind) => [kind.prefix, kind]));
const references = new Map<string, readonly SchemaPath[]>(
  recordKinds.map(({ kind, body }) => [kind, referencePaths(body as z.ZodType)]),
);

export const kindNames = recordKinds.map(({ kind }) => kind) as readonly KindName[];

export function isKindName(name: string): name is KindName {
  return byName.has(name);
}

export function kindNamed(name: KindName): RecordKind<KindName> {
  // The registry's names are KindName by construction; the map forgets it.
  return byName.get(name) as RecordKind<KindName>;
}

export function kindOfKey(key: string): RecordKind<KindName> | undefined {
  return byPrefix.get(prefixOf(key)) as RecordKind<KindName> | undefined;
}

export function kindAtPath(path: string): RecordKind<KindName> | undefined {
  return recordKinds.find((kind) => kind.path === path);
}

export function referencesOf(kind: KindName, body: unknown): readonly Reference[] {
  return referencesAt(references.get(kind) ?? [], body);
}
