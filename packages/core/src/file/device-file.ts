import { compareKeys, type FileView, type Keyed, type Referrer } from '../kernel/index.ts';
import { materialDigest } from './material.ts';
import { Memory } from './memory.ts';
import { type AllKinds, type FileRecord, type KindName, kindNamed, kindNames, referencesOf } from './registry.ts';

/**
 * All records of one device: an immutable value. `with` gives the next one and hands it what was computed so far, less
 * what the change touches; the older value stays right and computes anew if it is asked again.
 */
export interface DeviceFile extends FileView<AllKinds> {
  readonly size: number;
  has(key: string): boolean;
  record(key: string): FileRecord | undefined;
  records(): readonly FileRecord[];
  with(changed: readonly FileRecord[]): DeviceFile;
  /** The same file, judged for a release. */
  at(release: string | undefined): DeviceFile;
}

export function deviceFile(records: readonly FileRecord[]): DeviceFile {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const referrers = new Map<string, readonly Referrer[]>();
  const byKind = new Map<string, FileRecord[]>(kindNames.map((name) => [name, []]));
  for (const record of [...byKey.values()].sort(inFileOrder)) {
    addReferrer(referrers, record);
    byKind.get(record.kind)?.push(record);
  }
  return fileOver({ byKey, byKind, referrers, memory: new Memory() }, undefined);
}

type Parts = {
  readonly byKey: ReadonlyMap<string, FileRecord>;
  /** Sorted lists, made when first asked for. */
  readonly byKind: Map<string, readonly FileRecord[]>;
  readonly referrers: ReadonlyMap<string, readonly Referrer[]>;
  memory: Memory;
};

function fileOver(parts: Parts, chosen: string | undefined): DeviceFile {
  const { byKey, referrers } = parts;
  const release = chosen ?? workingRelease(byKey);
  const scope = release ?? '';

  function listOf(kind: string): readonly FileRecord[] {
    let list = parts.byKind.get(kind);
    if (list === undefined) {
      list = [...byKey.values()].filter((record) => record.kind === kind).sort((a, b) => compareKeys(a.key, b.key));
      parts.byKind.set(kind, list);
    }
    return list;
  }

  function digestNow(basisKey: string): string | undefined {
    const [key = '', facet] = basisKey.split('#');
    parts.memory.note('record', key);
    const record = byKey.get(key);
    if (record === undefined) return undefined;
    return materialDigest(kindNamed(record.kind).body, record.body, facet === 'judgement' ? facet : 'facts');
  }

  const file: DeviceFile = {
    release,
    size: byKey.size,
    has: (key) => byKey.has(key),
    record: (key) => byKey.get(key),
    records: () => kindNames.flatMap(listOf),
    get<Kind extends KindName>(kind: Kind, key: string) {
      parts.memory.note('record', key);
      const record = byKey.get(key);
      // A record's body is of its kind: checked when the record was read.
      return record?.kind === kind ? (record.body as unknown as AllKinds[Kind]) : undefined;
    },
    all<Kind extends KindName>(kind: Kind) {
      parts.memory.note('kind', kind);
      // A list of a kind holds records of that kind only; the map by kind forgets it.
      return listOf(kind) as unknown as readonly Keyed<AllKinds[Kind]>[];
    },
    referrers(key) {
      parts.memory.note('referrers', key);
      return referrers.get(key) ?? [];
    },
    kindOf(key) {
      parts.memory.note('record', key);
      return byKey.get(key)?.kind;
    },
    // The same for every release.
    digest: (basisKey) => parts.memory.recall('', 'digest', basisKey, () => digestNow(basisKey)),
    memo: (name, key, compute) => parts.memory.recall(scope, name, key, compute),
    at: (next) => (next === release || next === undefined ? file : fileOver(parts, next)),
    with: (changed) => fileOver(succeed(parts, changed), chosen),
  };
  return file;
}

function succeed(parts: Parts, changed: readonly FileRecord[]): Parts {
  const byKey = new Map(parts.byKey);
  const referrers = new Map(parts.referrers);
  const byKind = new Map(parts.byKind);
  const touched = { record: new Set<string>(), referrers: new Set<string>(), kind: new Set<string>() };
  for (const record of changed) {
    const before = byKey.get(record.key);
    if (before === undefined) byKind.delete(record.kind);
    if (before === undefined || !namesTheSame(before, record)) {
      if (before) dropReferrer(referrers, before, touched.referrers);
      addReferrer(referrers, record, touched.referrers);
    }
    byKey.set(record.key, record);
    touched.record.add(record.key);
    touched.kind.add(record.kind);
  }
  // A list that no record came to keeps its order.
  for (const kind of touched.kind) {
    const list = byKind.get(kind);
    if (list)
      byKind.set(
        kind,
        list.map((record) => byKey.get(record.key) ?? record),
      );
  }
  const memory = parts.memory;
  parts.memory = new Memory();
  memory.forget(touched);
  return { byKey, byKind, referrers, memory };
}

/** Most changes are of words: what the record refers to stays, and so does what was read of that. */
function namesTheSame(before: FileRecord, record: FileRecord): boolean {
  const was = referencesOf(before.kind, before.body);
  const is = referencesOf(record.kind, record.body);
  return was.length === is.length && was.every(({ key, path }, at) => key === is[at]?.key && path === is[at].path);
}

function addReferrer(referrers: Map<string, readonly Referrer[]>, record: FileRecord, touched?: Set<string>): void {
  for (const { path, key } of referencesOf(record.kind, record.body)) {
    const known = referrers.get(key);
    const referrer = { key: record.key, kind: record.kind, path };
    // Growing in place is safe while the file is being built; a later change copies.
    if (touched === undefined && known) (known as Referrer[]).push(referrer);
    else referrers.set(key, known ? [...known, referrer].sort(inFileOrder) : [referrer]);
    touched?.add(key);
  }
}

/** One order whatever came first: a changed file gives the same sentences as the same file read anew. */
function inFileOrder(a: KindAndKey, b: KindAndKey): number {
  return (kindOrder.get(a.kind) ?? 0) - (kindOrder.get(b.kind) ?? 0) || compareKeys(a.key, b.key);
}

type KindAndKey = Pick<Referrer, 'kind' | 'key'>;
const kindOrder = new Map<string, number>(kindNames.map((name, at) => [name, at]));

function dropReferrer(referrers: Map<string, readonly Referrer[]>, record: FileRecord, touched: Set<string>): void {
  for (const { key } of referencesOf(record.kind, record.body)) {
    referrers.set(
      key,
      (referrers.get(key) ?? []).filter((referrer) => referrer.key !== record.key),
    );
    touched.add(key);
  }
}

function workingRelease(byKey: ReadonlyMap<string, FileRecord>): string | undefined {
  for (const record of byKey.values()) if (record.kind === 'device') return record.body.workingRelease;
  return undefined;
}
