import { Problem, say } from '../../kernel/index.ts';
import type { Component, ComponentScope, ComponentSet } from '../component.ts';
import { parsePurl } from '../purl.ts';
import { isRecord, type SbomFormat, type SbomLimits } from './format.ts';

type Fields = Readonly<Record<string, unknown>>;

export const cycloneDxJson: SbomFormat = {
  name: 'CycloneDX JSON',
  recognises: (document) => document.bomFormat === 'CycloneDX',
  read: readCycloneDx,
};

const takenOfDocument = ['$schema', 'bomFormat', 'specVersion', 'serialNumber', 'version', 'metadata', 'components'];
const takenOfComponent = ['type', 'bom-ref', 'group', 'name', 'version', 'scope', 'licenses', 'purl', 'components'];

/** Tolerant: what is not known or not of its type is left out and counted, never a reason to refuse the rest. */
function readCycloneDx(document: Fields, limits: SbomLimits): ComponentSet {
  const specVersion = document.specVersion;
  if (typeof specVersion !== 'string') throw refusal('specVersion', say`specVersion is missing or no text`);
  const listed = document.components ?? [];
  if (!Array.isArray(listed)) throw refusal('components', say`components is no list`);
  const dropped = new Map<string, number>();
  countForeign(document, takenOfDocument, '', dropped);
  const metadata = fieldsOf(document.metadata);
  const subject = fieldsOf(metadata.component);
  return {
    sbom: {
      ...optional('name', nameOf(subject)),
      ...optional('version', versionOf(subject)),
      format: 'CycloneDX',
      specVersion,
      ...optional('serial', textOf(document.serialNumber)),
      ...optional('timestamp', textOf(metadata.timestamp)),
    },
    components: flatten(listed, limits, dropped),
    dropped: Object.fromEntries([...dropped].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Nested components in document order; a stack, since the depth is the sender's. */
function flatten(listed: readonly unknown[], limits: SbomLimits, dropped: Map<string, number>): Component[] {
  const components: Component[] = [];
  const open: { list: readonly unknown[]; next: number; path: string }[] = [
    { list: listed, next: 0, path: 'components' },
  ];
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    if (level.next >= level.list.length) {
      open.pop();
      continue;
    }
    const path = `${level.path}.${level.next}`;
    const entry = level.list[level.next++];
    const component = isRecord(entry) ? readComponent(entry, dropped) : undefined;
    if (component === undefined) count(dropped, 'components[] (not readable)');
    else components.push(component);
    if (components.length > limits.components) throw tooLarge(path, say`more than ${limits.components} components`);
    const nested = fieldsOf(entry).components;
    if (!Array.isArray(nested) || nested.length === 0) continue;
    if (open.length >= limits.depth) throw tooLarge(path, say`components nested deeper than ${limits.depth}`);
    open.push({ list: nested, next: 0, path: `${path}.components` });
  }
  return components;
}

function readComponent(entry: Fields, dropped: Map<string, number>): Component | undefined {
  const purl = textOf(entry.purl);
  const name = nameOf(entry) ?? (purl === undefined ? undefined : parsePurl(purl)?.name);
  if (name === undefined) return undefined;
  countForeign(entry, takenOfComponent, 'components[].', dropped);
  if (entry.purl !== undefined && purl === undefined) count(dropped, 'components[].purl (no text)');
  const licences = licencesOf(entry.licenses);
  return {
    ...optional('ref', textOf(entry['bom-ref'])),
    ...optional('purl', purl),
    name,
    ...optional('version', versionOf(entry)),
    ...optional('type', textOf(entry.type)),
    scope: scopeOf(entry.scope, dropped),
    ...(licences.length > 0 ? { licences } : {}),
  };
}

/** CycloneDX takes a component without a scope as required; one with a scope we do not know is taken so too. */
function scopeOf(value: unknown, dropped: Map<string, number>): ComponentScope {
  if (value === 'optional' || value === 'excluded') return value;
  if (value !== undefined && value !== 'required') count(dropped, 'components[].scope (unknown value)');
  return 'required';
}

function licencesOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const licences: string[] = [];
  for (const choice of value) {
    const licence = fieldsOf(fieldsOf(choice).license);
    const text = textOf(licence.id) ?? textOf(licence.name) ?? textOf(fieldsOf(choice).expression);
    if (text !== undefined) licences.push(text);
  }
  return licences;
}

function nameOf(entry: Fields): string | undefined {
  const name = textOf(entry.name);
  const group = textOf(entry.group);
  return name === undefined || group === undefined ? name : `${group}/${name}`;
}

function versionOf(entry: Fields): string | undefined {
  const version = entry.version;
  return typeof version === 'number' ? String(version) : textOf(version);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function fieldsOf(value: unknown): Fields {
  return isRecord(value) ? value : {};
}

function optional<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  // `as`: TypeScript widens a computed key to string.
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: string };
}

function countForeign(entry: Fields, taken: readonly string[], prefix: string, dropped: Map<string, number>): void {
  for (const field of Object.keys(entry)) if (!taken.includes(field)) count(dropped, `${prefix}${field.slice(0, 60)}`);
}

function count(dropped: Map<string, number>, what: string): void {
  dropped.set(what, (dropped.get(what) ?? 0) + 1);
}

function refusal(path: string, message: string): Problem {
  return new Problem('unreadable-file', say`The CycloneDX document cannot be read.`, [{ path, message }]);
}

function tooLarge(path: string, message: string): Problem {
  return new Problem('too-large', say`The CycloneDX document is too large to be read.`, [{ path, message }]);
}
