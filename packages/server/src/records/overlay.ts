import {
  type AllKinds,
  type DeviceFile,
  type FileRecord,
  integrityFaults,
  kindNamed,
  materialDigest,
  referencesOf,
  type Surroundings,
  secondPolicyFaults,
} from '@suture/core/file';
import { compareKeys, type Fault } from '@suture/core/kernel';
import type { Db } from '../db/index.ts';
import type { OpenFile } from './device-files.ts';
import { readRecordsSince, type StoredRecord } from './read.ts';

/** The file as it would be, as far as references and digests go; what the file has computed stays with the file. */
export type Overlay = Pick<DeviceFile, 'has' | 'record' | 'digest'> & Surroundings;

export function overlay(file: DeviceFile, changed: readonly FileRecord[]): Overlay {
  const over = new Map(changed.map((record) => [record.key, record]));
  const record = (key: string) => over.get(key) ?? file.record(key);
  return {
    has: (key) => over.has(key) || file.has(key),
    record,
    ...surroundings(file, over),
    digest(basisKey) {
      const [key = '', facet] = basisKey.split('#');
      const found = over.get(key);
      if (found === undefined) return file.digest(basisKey);
      return materialDigest(kindNamed(found.kind).body, found.body, facet === 'judgement' ? facet : 'facts');
    },
  };
}

function surroundings(file: DeviceFile, over: ReadonlyMap<string, FileRecord>): Surroundings {
  return {
    get(kind, key) {
      const found = over.get(key);
      if (found === undefined) return file.get(kind, key);
      // Asked by its own kind, as a body of the file is.
      return found.kind === kind ? (found.body as AllKinds[typeof kind]) : undefined;
    },
    all(kind) {
      const changed = [...over.values()].filter((record) => record.kind === kind);
      if (changed.length === 0) return file.all(kind);
      const kept = file.all(kind).filter(({ key }) => !over.has(key));
      // Of the kind that was asked for.
      return [...kept, ...(changed as unknown as typeof kept)].sort((a, b) => compareKeys(a.key, b.key));
    },
    referrers(key) {
      const kept = file.referrers(key).filter((referrer) => !over.has(referrer.key));
      const changed = [...over.values()].flatMap((record) =>
        referencesOf(record.kind, record.body)
          .filter((reference) => reference.key === key)
          .map(({ path }) => ({ key: record.key, kind: record.kind, path })),
      );
      return [...kept, ...changed];
    },
  };
}

/** For `inspect` of a write: what only the whole file can tell, seen over everything that was written since it was opened. */
export function soundIn(open: OpenFile): (changed: readonly StoredRecord[], tx: Db) => Promise<readonly Fault[]> {
  return async (changed, tx) => {
    const device = changed[0]?.device;
    if (device === undefined) return [];
    const over = overlay(open.file, await readRecordsSince(tx, device, open.event));
    const naming = changed
      .filter(({ kind }) => kind === 'hazardousSituation')
      .flatMap(({ key }) => open.file.referrers(key))
      .flatMap(({ kind, key }) => (kind === 'transfer' ? (over.record(key) ?? []) : []));
    const made = changed.filter(({ version }) => version === 1);
    return [...integrityFaults(over, [...changed, ...naming]), ...secondPolicyFaults(over, made)];
  };
}
