import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DeviceFile,
  deviceFile,
  type FileRecord,
  integrityFaults,
  isKeyOf,
  type KindName,
  secondPolicyFaults,
  unfitFields,
  writeFolder,
} from '@suture/core/file';
import { Problem, type RecordKind } from '@suture/core/kernel';
import { readDeviceFolder, replaceFile } from '@suture/server/file';
import { Command } from 'commander';
import { kindCalled } from './kind-called.ts';
import { numberedKey } from './numbered-key.ts';

type Options = {
  readonly title?: string;
  readonly slug?: string;
  readonly set: readonly string[];
  readonly json?: true;
};

export const newRecord = new Command('new')
  .description(
    'Makes a record with the next free key, in draft, and prints the key; where it was written is said on stderr.',
  )
  .argument('<kind>', 'such as security-risk, control, hazard, or a prefix such as SR')
  .argument('[folder]', 'folder of a device', '.')
  .option('--title <text>', 'what the record is called')
  .option('--slug <slug>', 'the part of the key that people choose, for kinds such as release')
  .option('--set <field=value>', 'another field, such as state=planned; may be given again', gathered, [])
  .option('--json', 'print kind, key and file as JSON')
  .action((name: string, folder: string, options: Options) => {
    const kind = kindCalled(name);
    const file = fileAt(folder, kind);
    const record = recordFrom(kind, nextKey(file, kind, options.slug), options);
    const next = file.with([record]);
    const faults = [...integrityFaults(next, [record]), ...secondPolicyFaults(next, [record])];
    if (faults.length > 0) throw new Problem('invalid-reference', 'Nothing was written.', faults);
    const written = writeFolder(next).find(({ path }) => path === kind.path);
    if (written) replaceFile(folder, written.path, written.text);
    const made = { key: record.key, kind: kind.kind, path: kind.path };
    // Beside the key, so that a script can take the key alone.
    process.stderr.write(`Written to ${join(folder, kind.path)}\n`);
    process.stdout.write(options.json ? `${JSON.stringify(made, null, 2)}\n` : `${record.key}\n`);
  });

/** The device itself may be made in a folder that does not hold one yet. */
function fileAt(folder: string, kind: RecordKind): DeviceFile {
  if (kind.single && !existsSync(join(folder, kind.path))) return deviceFile([]);
  return readDeviceFolder(folder);
}

/** The highest number ever given, retired records included, and one more; a slug has to be free. */
function nextKey(file: DeviceFile, kind: RecordKind<KindName>, slug: string | undefined): string {
  const taken = file.all(kind.kind).map(({ key }) => key);
  if (kind.single && taken.length > 0) throw new Problem('key-taken', `The folder already holds ${taken[0]}.`);
  if (kind.slugged !== true) {
    return numberedKey(file, kind);
  }
  if (slug === undefined)
    throw new Problem(
      'invalid-input',
      `The key of this ${kind.name[0]} bears a name: give --slug, as in ${kind.prefix}-slug.`,
    );
  const key = `${kind.prefix}-${slug}`;
  if (!isKeyOf(kind, key))
    throw new Problem(
      'invalid-input',
      `"${slug}" cannot be part of a key: use small letters, digits, dots and hyphens.`,
    );
  if (taken.includes(key)) throw new Problem('key-taken', `${key} exists already: choose another --slug.`);
  return key;
}

function recordFrom(kind: RecordKind<KindName>, key: string, { title, set }: Options): FileRecord {
  const fields: Record<string, unknown> = title === undefined ? {} : { title };
  for (const assignment of set) assign(fields, assignment);
  const parsed = kind.body.safeParse(fields, { reportInput: true });
  // Parsed by the schema of this very kind.
  if (parsed.success) return { kind: kind.kind, key, body: parsed.data } as FileRecord;
  const { message, faults } = unfitFields(kind, parsed.error.issues);
  throw new Problem('invalid-input', message, faults);
}

/** `a.b=value` sets field b within a. */
function assign(fields: Record<string, unknown>, assignment: string): void {
  const at = assignment.indexOf('=');
  const steps = assignment.slice(0, Math.max(at, 0)).split('.');
  const last = steps.pop() ?? '';
  if (last === '') throw new Problem('invalid-input', `"${assignment}" is not of the form field=value.`);
  let inside = fields;
  for (const step of steps) {
    const known = Object.hasOwn(inside, step) ? inside[step] : undefined;
    const next = isMapping(known) ? known : {};
    Object.defineProperty(inside, step, { value: next, enumerable: true, configurable: true, writable: true });
    inside = next;
  }
  const value = valueIn(assignment.slice(at + 1));
  Object.defineProperty(inside, last, { value, enumerable: true, configurable: true, writable: true });
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list, mapping, number or yes-or-no is written as JSON; anything else is meant as it stands. */
function valueIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function gathered(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
