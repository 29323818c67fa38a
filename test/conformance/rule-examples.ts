import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DeviceFile, deviceFile, type FileRecord, isKindName, kindNamed } from '@suture/core/file';
import { defaultSafetyPolicy, defaultSecurityPolicy } from '@suture/core/risk';
import { load } from 'js-yaml';

const folder = join(import.meta.dirname, '../../packages/core/src/checks/examples');

export function exampleFolders(): readonly string[] {
  return readdirSync(folder);
}

export function exampleOf(rule: string, name: 'fires' | 'silent'): DeviceFile {
  const path = join(folder, rule, `${name}.yaml`);
  if (!existsSync(path)) throw new Error(`${rule} has no example ${name}.yaml`);
  return fileFrom(load(readFileSync(path, 'utf8')) as Kinds);
}

type Kinds = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** What an example leaves out: the device and the policies, which are not what it is about. */
const surroundings: Kinds = {
  device: [{ key: 'DEV-example', title: 'Example device', profile: { softwareOnly: false } }],
  safetyPolicy: [{ key: 'SP-1', ...defaultSafetyPolicy }],
  securityPolicy: [{ key: 'CP-1', ...defaultSecurityPolicy }],
};

/** In a `basis`, the word `now` stands for the digest that the record has in this very file. */
function fileFrom(example: Kinds): DeviceFile {
  const kinds = { ...surroundings, ...example, ...policiesOf(example) };
  const draft = deviceFile(recordsOf(withBasis(kinds, () => '0'.repeat(16)) as Kinds));
  return deviceFile(recordsOf(withBasis(kinds, (key) => draft.digest(key) ?? 'no such record') as Kinds));
}

/** A policy in an example says what differs from the default one; a field that is null is left out of it. */
function policiesOf(example: Kinds): Kinds {
  return Object.fromEntries(
    (['safetyPolicy', 'securityPolicy'] as const).flatMap((kind) => {
      const given = example[kind]?.map((policy) => Object.entries({ ...surroundings[kind]?.[0], ...policy }));
      return given
        ? [[kind, given.map((fields) => Object.fromEntries(fields.filter(([, value]) => value !== null)))]]
        : [];
    }),
  );
}

function recordsOf(kinds: Kinds): readonly FileRecord[] {
  return Object.entries(kinds).flatMap(([kind, entries]) =>
    entries.map(({ key, ...fields }) => {
      if (!isKindName(kind)) throw new Error(`${kind} is no kind of record`);
      // Parsed by the schema of this very kind.
      return { kind, key, body: kindNamed(kind).body.parse(fields) } as FileRecord;
    }),
  );
}

function withBasis(value: unknown, digestOf: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => withBasis(item, digestOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => {
      if (name !== 'basis' || typeof field !== 'object' || field === null) return [name, withBasis(field, digestOf)];
      const digests = Object.entries(field).map(([key, digest]) => [key, digest === 'now' ? digestOf(key) : digest]);
      return [name, Object.fromEntries(digests)];
    }),
  );
}
