import { compareKeys, type Facet, type FileView, type Keyed, type Referrer, spokenLanguage } from '../kernel/index.ts';
import { materialDigest } from './material.ts';
import { type Home, Memory, type Touched } from './memory.ts';
import { judgementMark, Places } from './places.ts';
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
  /**
   * What is said of the file with these records in it, changed or new. It is asked at once, for what was computed so far
   * is only lent: the file has it again afterwards.
   */
  supposing<Said>(changed: readonly FileRecord[], ask: (supposed: DeviceFile) => Said): Said;
  /** The same file, judged for a release. */
  at(release: string | undefined): DeviceFile;
}

export function deviceFile(given: readonly FileRecord[]): DeviceFile {
  const places = new Places();
  const records: (FileRecord | undefined)[] = [];
  const inOrder = [...new Map(given.map((record) => [record.key, record])).values()].sort(inFileOrder);
  for (const record of inOrder) records[places.of(record.key)] = record;
  const referrers: (readonly Referrer[] | undefined)[] = records.map(() => undefined);
  const byKind = new Map<string, FileRecord[]>(kindNames.map((name) => [name, []]));
  for (const record of inOrder) {
    for (const { path, key } of referencesOf(record.kind, record.body)) {
      const place = places.of(key);
      const referrer = { key: record.key, kind: record.kind, path };
      // Growing in place is safe while the file is being built; a later change copies.
      const known = referrers[place] as Referrer[] | undefined;
      if (known) known.push(referrer);
      else referrers[place] = [referrer];
    }
    byKind.get(record.kind)?.push(record);
  }
  return fileOver(
    { places, records, byKind, referrers, digests: noDigests(places.size), memory: new Memory(places.size) },
    undefined,
  );
}

type Digests = Readonly<Record<Facet, (string | undefined)[]>>;

/** Records, what names them, and digests: each by the place of its key. */
type Parts = {
  readonly places: Places;
  readonly records: readonly (FileRecord | undefined)[];
  /** Sorted lists, made when first asked for. */
  readonly byKind: Map<string, readonly FileRecord[]>;
  readonly referrers: readonly (readonly Referrer[] | undefined)[];
  /** Filled when asked for. */
  readonly digests: Digests;
  memory: Memory;
};

/** Where the values of each name are kept: what was said in one language is not said in another. */
type Homes = { readonly of: Memory; readonly language: string | undefined; readonly byName: Map<string, Home> };

function fileOver(parts: Parts, chosen: string | undefined): DeviceFile {
  const { places, records, referrers, digests } = parts;
  const release = chosen ?? workingRelease(records);
  const scope = release ?? '';
  let homes: Homes | undefined;

  function homeOf(name: string): Home {
    const language = spokenLanguage()?.code;
    // The memory is handed over to the next version of the file, and this one begins a new one.
    if (homes?.of !== parts.memory || homes.language !== language)
      homes = { of: parts.memory, language, byName: new Map() };
    let home = homes.byName.get(name);
    if (home === undefined) {
      home = parts.memory.home(language === undefined ? scope : `${scope} ${language}`, name);
      homes.byName.set(name, home);
    }
    return home;
  }

  function listOf(kind: string): readonly FileRecord[] {
    let list = parts.byKind.get(kind);
    if (list === undefined) {
      list = records
        .flatMap((record) => (record?.kind === kind ? record : []))
        .sort((a, b) => compareKeys(a.key, b.key));
      parts.byKind.set(kind, list);
    }
    return list;
  }

  const file: DeviceFile = {
    release,
    get size() {
      return records.reduce((count, record) => (record === undefined ? count : count + 1), 0);
    },
    has: (key) => records[places.find(key)] !== undefined,
    record: (key) => records[places.find(key)],
    records: () => kindNames.flatMap(listOf),
    get<Kind extends KindName>(kind: Kind, key: string) {
      const place = places.of(key);
      parts.memory.noteRecord(place);
      const record = records[place];
      // A record's body is of its kind: checked when the record was read.
      return record?.kind === kind ? (record.body as AllKinds[Kind]) : undefined;
    },
    all<Kind extends KindName>(kind: Kind) {
      parts.memory.noteKind(kind);
      // A list of a kind holds records of that kind only; the map by kind forgets it.
      return listOf(kind) as unknown as readonly Keyed<AllKinds[Kind]>[];
    },
    referrers(key) {
      const place = places.of(key);
      parts.memory.noteReferrers(place);
      return referrers[place] ?? none;
    },
    kindOf(key) {
      const place = places.of(key);
      parts.memory.noteRecord(place);
      return records[place]?.kind;
    },
    digest(basisKey) {
      const facet = basisKey.endsWith(judgementMark) ? 'judgement' : 'facts';
      const place = facet === 'facts' ? places.of(basisKey) : places.ofJudgement(basisKey);
      parts.memory.noteRecord(place);
      const record = records[place];
      if (record === undefined) return undefined;
      digests[facet][place] ??= materialDigest(kindNamed(record.kind).body, record.body, facet);
      return digests[facet][place];
    },
    memo: (name, key, compute) => parts.memory.recall(homeOf(name), places.of(key), compute),
    at: (next) => (next === release || next === undefined ? file : fileOver(parts, next)),
    with: (changed) => fileOver(succeed(parts, changed).parts, chosen),
    supposing(changed, ask) {
      const { parts: supposed, touched } = succeed(parts, changed);
      const { memory } = supposed;
      try {
        return ask(fileOver(supposed, chosen));
      } finally {
        supposed.memory = new Memory(places.size);
        memory.forget(touched);
        parts.memory = memory;
      }
    },
  };
  return file;
}

const none: readonly Referrer[] = [];

function noDigests(count: number): Digests {
  const none = () => Array.from<string | undefined>({ length: count });
  return { facts: none(), judgement: none() };
}

/** The parts with these records in them. What is remembered goes over to them, less what was touched. */
function succeed(parts: Parts, changed: readonly FileRecord[]): { readonly parts: Parts; readonly touched: Touched } {
  const { places } = parts;
  const records = [...parts.records];
  const referrers = [...parts.referrers];
  const byKind = new Map(parts.byKind);
  const digests: Digests = { facts: [...parts.digests.facts], judgement: [...parts.digests.judgement] };
  const touched = { record: new Set<number>(), referrers: new Set<number>(), kind: new Set<string>() };
  const references = { places, referrers, touched: touched.referrers };
  for (const record of changed) {
    const place = places.of(record.key);
    const before = records[place];
    if (before === undefined) byKind.delete(record.kind);
    if (before === undefined || !namesTheSame(before, record)) {
      if (before) dropReferrer(references, before);
      addReferrer(references, record);
    }
    records[place] = record;
    for (const kept of Object.values(digests)) if (place < kept.length) kept[place] = undefined;
    touched.record.add(place);
    touched.kind.add(record.kind);
  }
  // A list that no record came to keeps its order.
  for (const kind of touched.kind) {
    const list = byKind.get(kind);
    if (list)
      byKind.set(
        kind,
        list.map((record) => records[places.of(record.key)] ?? record),
      );
  }
  const memory = parts.memory;
  parts.memory = new Memory(places.size);
  memory.forget(touched);
  return { parts: { places, records, referrers, byKind, digests, memory }, touched };
}

/** Most changes are of words: what the record refers to stays, and so does what was read of that. */
function namesTheSame(before: FileRecord, record: FileRecord): boolean {
  const was = referencesOf(before.kind, before.body);
  const is = referencesOf(record.kind, record.body);
  return was.length === is.length && was.every(({ key, path }, at) => key === is[at]?.key && path === is[at].path);
}

type References = {
  readonly places: Places;
  readonly referrers: (readonly Referrer[] | undefined)[];
  readonly touched: Set<number>;
};

function addReferrer({ places, referrers, touched }: References, record: FileRecord): void {
  for (const { path, key } of referencesOf(record.kind, record.body)) {
    const place = places.of(key);
    const referrer = { key: record.key, kind: record.kind, path };
    referrers[place] = [...(referrers[place] ?? none), referrer].sort(inFileOrder);
    touched.add(place);
  }
}

function dropReferrer({ places, referrers, touched }: References, record: FileRecord): void {
  for (const { key } of referencesOf(record.kind, record.body)) {
    const place = places.of(key);
    referrers[place] = (referrers[place] ?? none).filter((referrer) => referrer.key !== record.key);
    touched.add(place);
  }
}

/** One order whatever came first: a changed file gives the same sentences as the same file read anew. */
function inFileOrder(a: KindAndKey, b: KindAndKey): number {
  return (kindOrder.get(a.kind) ?? 0) - (kindOrder.get(b.kind) ?? 0) || compareKeys(a.key, b.key);
}

type KindAndKey = Pick<Referrer, 'kind' | 'key'>;
const kindOrder = new Map<string, number>(kindNames.map((name, at) => [name, at]));

function workingRelease(records: Parts['records']): string | undefined {
  for (const record of records) if (record?.kind === 'device') return record.body.workingRelease;
  return undefined;
}
