import type { z } from 'zod';
import { Signed, valueAt } from '../kernel/index.ts';
import { countsOtherwise, decisionKeys, type Surroundings, staleBasis } from './decision-keys.ts';
import type { DeviceFile } from './device-file.ts';
import { differences } from './differences.ts';
import { materialDigest, materialPathsOf } from './material.ts';
import { type FileRecord, kindNamed } from './registry.ts';

/** A signed decision in a record, by the field that bears the signature. */
export type Decision = { readonly field: string; readonly signed: Signed; readonly side?: unknown };

/** Every decision that a record bears, in the order of its fields. */
export function decisionsIn(file: Surroundings, record: FileRecord): readonly Decision[] {
  return signaturesIn(record.body, []).filter(({ field }) => decisionKeys(file, record, field) !== undefined);
}

function signaturesIn(value: unknown, path: readonly string[]): Decision[] {
  if (typeof value !== 'object' || value === null) return [];
  // Some signatures carry a role or a participant beside who and when.
  const read = path.length > 0 ? Signed.loose().safeParse(value) : undefined;
  if (read?.success) {
    const { role } = read.data as { readonly role?: unknown };
    return [{ field: path.join('.'), signed: read.data, ...(role !== undefined && { side: role }) }];
  }
  return Object.entries(value).flatMap(([name, inner]) => signaturesIn(inner, [...path, name]));
}

/** A record, or the judgements in it, that is no longer what a decision rested on. */
export type Moved = {
  readonly key: string;
  /** As the basis names it: `RC-7`, or `RC-7#judgement`. */
  readonly basisKey: string;
  /** At the time of the decision; empty where it did not rest on this. */
  readonly digest: string;
  /** A control or a policy that counts only since the decision, or no longer. */
  readonly counts?: 'newly' | 'noLonger';
};

export function movedSince(
  file: Surroundings & Pick<DeviceFile, 'digest'>,
  record: FileRecord,
  decision: Decision,
): readonly Moved[] {
  return staleBasis(file, record, decision).map((basisKey) => {
    const counts = countsOtherwise(file, record, decision, basisKey);
    return {
      basisKey,
      key: basisKey.split('#')[0] ?? basisKey,
      digest: decision.signed.basis?.[basisKey] ?? '',
      ...(counts && { counts }),
    };
  });
}

/** Whether a body holds the material facts that a digest was taken of. */
export function isRestedOn({ kind, body }: FileRecord, { basisKey, digest }: Moved): boolean {
  return materialDigest(kindNamed(kind).body, body, facetOf(basisKey)) === digest;
}

/** What differs between two bodies of a kind in the facts that decisions rest on, and nothing else. */
export function materialDifferences(kind: FileRecord['kind'], basisKey: string, was: object, is: object) {
  const schema = kindNamed(kind).body;
  return differences(materialPart(schema, basisKey, was), materialPart(schema, basisKey, is));
}

function materialPart(schema: z.ZodType, basisKey: string, body: object): unknown {
  const part: Record<string, unknown> = {};
  for (const path of materialPathsOf(schema, facetOf(basisKey))) {
    // Lists are compared as a whole: what is material within them stands in the list itself.
    const until = path.indexOf('*');
    const plain = until === -1 ? path : path.slice(0, until);
    place(part, plain, valueAt(body, plain));
  }
  return part;
}

function place(into: Record<string, unknown>, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (value === undefined) return;
  if (rest.length === 0) {
    into[step] = value;
    return;
  }
  // Only ever made here.
  const inner = (into[step] ?? {}) as Record<string, unknown>;
  into[step] = inner;
  place(inner, rest, value);
}

function facetOf(basisKey: string): 'facts' | 'judgement' {
  return basisKey.endsWith('#judgement') ? 'judgement' : 'facts';
}
