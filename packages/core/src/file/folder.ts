import type { z } from 'zod';
import { type Fault, Problem, prefixOf, type RecordKind, say, words } from '../kernel/index.ts';
import { type DeviceFile, deviceFile } from './device-file.ts';
import { inSchemaOrder } from './field-order.ts';
import { integrityFaults } from './integrity.ts';
import { type FileRecord, type KindName, kindAtPath, recordKinds } from './registry.ts';
import { type Locate, locator, parseYaml, writeYaml } from './yaml.ts';

/** One text file of a device folder; `path` is relative, with forward slashes. */
export type FolderFile = { readonly path: string; readonly text: string };

const maximumFaults = 50;

/** A device folder as a value, or one Problem that names every fault with file, line and field. */
export function readFolder(files: readonly FolderFile[]): DeviceFile {
  const faults: Fault[] = [];
  const records: FileRecord[] = [];
  const lineOf = new Map<string, PlaceIn>();
  for (const file of files) readInto({ file, records, faults, lineOf });
  if (!records.some(({ kind }) => kind === 'device') && faults.length === 0) {
    faults.push({
      file: 'device/device.yaml',
      message: say`is missing: a device folder holds the device itself in it`,
    });
  }
  if (faults.length === 0) {
    const read = deviceFile(records);
    for (const fault of integrityFaults(read, records)) {
      faults.push({ ...lineOf.get(fault.record ?? '')?.(fault.path ?? ''), ...fault });
    }
    if (faults.length === 0) return read;
  }
  throw new Problem('unreadable-file', unreadable(faults), faults.slice(0, maximumFaults));
}

/** The files of a device folder, byte for byte the same from the same content. */
export function writeFolder(file: DeviceFile): readonly FolderFile[] {
  const written: FolderFile[] = [];
  for (const kind of recordKinds) {
    const records = file.records().filter((record) => record.kind === kind.kind);
    // A body is a mapping, and stays one.
    const entries = records.map(({ key, body }) => ({ key, ...(inSchemaOrder(kind.body, body) as object) }));
    if (entries.length > 0) written.push({ path: kind.path, text: writeYaml('single' in kind ? entries[0] : entries) });
  }
  return written;
}

type Reading = {
  readonly file: FolderFile;
  readonly records: FileRecord[];
  readonly faults: Fault[];
  readonly lineOf: Map<string, PlaceIn>;
};

/** Where a field of a record stands. */
type PlaceIn = (path: string) => Fault;

function readInto({ file, records, faults, lineOf }: Reading): void {
  const kind = kindAtPath(file.path);
  if (kind === undefined) {
    faults.push({ file: file.path, message: say`is not a file of a device folder; see ARCHITECTURE.md for the list` });
    return;
  }
  const parsed = parseYaml(file.path, file.text);
  if ('fault' in parsed) {
    faults.push(parsed.fault);
    return;
  }
  const entries = entriesOf(kind, parsed.value);
  if (entries === undefined) {
    faults.push({
      file: file.path,
      line: 1,
      message: kind.single ? say`must hold one mapping` : say`must hold a list of records`,
    });
    return;
  }
  let locate: Locate | undefined;
  const placed = (steps: readonly (string | number)[]): Fault => {
    locate ??= locator(file.text);
    return { file: file.path, ...locate(kind.single ? steps.slice(1) : steps), message: '' };
  };
  for (const [index, entry] of entries.entries()) {
    const read = recordOf(kind, entry);
    for (const { steps, ...fault } of read.faults) faults.push({ ...placed([index, ...steps]), ...fault });
    if (read.record === undefined) continue;
    const { key } = read.record;
    if (lineOf.has(key))
      faults.push({
        ...placed([index, 'key']),
        record: key,
        message: say`this key is already taken by another record`,
      });
    lineOf.set(key, (path) => placed([index, ...path.split('.')]));
    records.push(read.record);
  }
}

function entriesOf(kind: RecordKind, value: unknown): readonly unknown[] | undefined {
  if (kind.single) return typeof value === 'object' && value !== null && !Array.isArray(value) ? [value] : undefined;
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : undefined;
}

type EntryFault = Pick<Fault, 'record' | 'path' | 'message'> & { readonly steps: readonly (string | number)[] };

function recordOf(kind: RecordKind<KindName>, entry: unknown): { record?: FileRecord; faults: readonly EntryFault[] } {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return {
      faults: [{ steps: [], message: say`is no ${kind.name[0]}: a mapping with key and title is expected` }],
    };
  }
  const { key, ...fields } = entry as Readonly<Record<string, unknown>>;
  if (typeof key !== 'string' || !isKeyOf(kind, key)) {
    const wanted = kind.slugged ? `${kind.prefix}-a-slug` : `${kind.prefix}-1`;
    return { faults: [{ steps: ['key'], path: 'key', message: say`has no key of the form ${wanted}` }] };
  }
  const parsed = kind.body.safeParse(fields, { reportInput: true });
  if (!parsed.success) return { faults: parsed.error.issues.map((issue) => entryFault(key, issue)) };
  // The body was parsed by the schema of this very kind.
  return { record: { kind: kind.kind, key, body: parsed.data } as FileRecord, faults: [] };
}

export function isKeyOf(kind: RecordKind, key: string): boolean {
  const pattern = kind.slugged ? /^[A-Z]+-[a-z0-9][a-z0-9.-]{0,79}$/ : /^[A-Z]+-[1-9][0-9]{0,8}$/;
  return prefixOf(key) === kind.prefix && pattern.test(key);
}

function entryFault(record: string, issue: z.core.$ZodIssue): EntryFault {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const steps = [...issue.path, ...unknown.slice(0, 1)].map((step) => (typeof step === 'number' ? step : String(step)));
  const path = steps.map((step) => shortened(String(step))).join('.');
  return { steps, record, path, message: messageOf(issue) };
}

/** One clear sentence for each way in which a field can be wrong. */
export function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return say`is not a field of this record: remove or correct ${issue.keys.map(shortened).join(', ')}`;
  if (issue.code === 'invalid_value') return say`must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_big' && issue.origin === 'string')
    return say`is longer than ${issue.maximum} characters: shorten it`;
  if (issue.code === 'too_small' && issue.origin === 'string') return say`is empty: fill it in or leave it out`;
  if (isMissing(issue)) return say`is missing`;
  if (issue.code === 'invalid_type') return otherTypes[issue.expected] ?? say`is not as expected: ${issue.message}`;
  if (issue.code === 'invalid_format') return formatFaults[issue.format] ?? issue.message;
  return say`is not as expected: ${issue.message}`;
}

/** What is there, and of another type than its field. */
const otherTypes: Readonly<Partial<Record<string, string>>> = words({
  string: 'must be a text: put it in quotation marks',
  number: 'must be a number',
  boolean: 'must be true or false',
  array: 'must be a list',
  object: 'must be a mapping of fields',
  record: 'must be a mapping of fields',
});

/** Of the formats that have no sentence of their own. */
const formatFaults: Readonly<Partial<Record<string, string>>> = words({
  date: 'Invalid ISO date',
  url: 'Invalid URL',
});

export function isMissing({ code, input }: z.core.$ZodIssue): boolean {
  return code === 'invalid_type' && input === undefined;
}

function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}

function unreadable(faults: readonly Fault[]): string {
  if (faults.length === 1) return say`The device folder cannot be read: correct the fault below.`;
  if (faults.length <= maximumFaults)
    return say`The device folder cannot be read: correct the ${faults.length} faults below.`;
  return say`The device folder cannot be read: correct the ${faults.length} faults, the first ${maximumFaults} of them below.`;
}
