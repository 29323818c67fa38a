import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newRecord } from './new.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'suture-new-'));
  mkdirSync(join(folder, 'device'));
  mkdirSync(join(folder, 'risk'));
  writeFileSync(join(folder, 'device/device.yaml'), 'key: DEV-pump\ntitle: Pump\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('gives the key after the highest one, retired records included', () => {
  writeFileSync(
    join(folder, 'risk/harms.yaml'),
    "- key: HM-7\n  title: Burn\n  status: retired\n  retired:\n    by: Lea Brandt\n    on: '2026-05-01'\n    reason: The same as HM-2.\n- key: HM-2\n  title: Burn of the skin\n",
  );
  expect(made('harm', '--title', 'Ketoacidosis')).toBe('HM-8\n');
  expect(textOf('risk/harms.yaml')).toMatch(
    /^- key: HM-2\n[\s\S]*- key: HM-7\n[\s\S]*- key: HM-8\n {2}title: Ketoacidosis\n {2}status: draft\n$/,
  );
});

test('takes a slug where keys bear one, and refuses one that is taken', () => {
  const release = ['release', '--title', '3.2.0', '--set', 'stage=inDevelopment', '--slug', '3.2.0'];
  expect(made(...release)).toBe('REL-3.2.0\n');
  expect(() => made(...release)).toThrow(/exists already/);
  expect(() => made('release', '--title', '3.3.0', '--set', 'stage=inDevelopment')).toThrow(/--slug/);
});

test('as JSON it says which record was made and where it stands', () => {
  const path = 'risk/harms.yaml';
  expect(JSON.parse(made('harm', '--title', 'Burn', '--json'))).toEqual({ key: 'HM-1', kind: 'harm', path });
});

test('asks for what is missing and writes nothing', () => {
  expect(() => made('control', '--title', 'Commands are signed')).toThrow(
    'The control needs more: give --set state=….',
  );
  expect(() => made('hazard', '--set', 'description=x')).toThrow('The hazard needs more: give --title "…".');
  expect(() => made('hazard', '--title', 'A', '--set', 'functions=x')).toThrow('cannot have what was given');
  expect(() =>
    made('control', '--title', 'A', '--set', 'state=planned', '--set', 'reduces=[{"risk":"SR-9","factor":"p1"}]'),
  ).toThrow(/Nothing was written/);
  expect(() => textOf('risk/controls.yaml')).toThrow(/ENOENT/);
});

test('names a field that is not known, and those that are', () => {
  expect(() => made('hazard', '--title', 'A', '--set', 'bogus=1')).toThrow(
    /^No hazard has a field bogus; its fields are title, description, functions.*\.$/,
  );
  expect(() => made('control', '--set', 'providedBy.bogus=1')).toThrow(
    /^No control has a field providedBy\.bogus; its fields are providedBy\.who, /,
  );
});

test('says beside the key into which file it went', () => {
  const beside = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    expect(made('harm', '--title', 'Burn')).toBe('HM-1\n');
    expect(beside).toHaveBeenCalledWith(`Written to ${join(folder, 'risk/harms.yaml')}\n`);
  } finally {
    beside.mockRestore();
  }
});

test('takes lists and nested fields', () => {
  made(
    'control',
    '--title',
    'Segment the network',
    '--set',
    'state=planned',
    '--set',
    'providedBy.who=operator',
    '--set',
    'modes=["normal"]',
  );
  expect(textOf('risk/controls.yaml')).toContain(
    '  providedBy:\n    who: operator\n  modes:\n    - normal\n  state: planned\n',
  );
});

function made(...args: readonly string[]): string {
  let printed = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  try {
    newRecord.parse([args[0] ?? '', folder, ...args.slice(1)], { from: 'user' });
  } finally {
    write.mockRestore();
  }
  return printed;
}

function textOf(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
