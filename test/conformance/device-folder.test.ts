import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordKinds } from '@suture/core/file';
import { type Fault, Problem } from '@suture/core/kernel';
import { readDeviceFolder, writeDeviceFolder } from '@suture/server/file';
import { afterAll, describe, expect, test } from 'vitest';

const examples = join(import.meta.dirname, '../../examples');
const work = mkdtempSync(join(tmpdir(), 'suture-folder-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe.each(['infusion-pump', 'glucose-monitor', 'ivd-analyser'])('%s', (name) => {
  test('is written byte for byte as it was read', () => {
    const to = join(work, name);
    writeDeviceFolder(to, readDeviceFolder(join(examples, name)));
    for (const { path } of recordKinds) expect(textOf(join(to, path)), path).toBe(textOf(join(examples, name, path)));
  });
});

describe('a folder that cannot be read', () => {
  test.each<[string, (folder: string) => void, Fault]>([
    [
      'other encoding',
      (folder) =>
        writeFileSync(join(folder, 'risk/harms.yaml'), Buffer.from('- key: HM-1\n  title: Gl\xfcck\n', 'latin1')),
      { file: 'risk/harms.yaml', line: 2, message: expect.stringContaining('UTF-8') },
    ],
    [
      'a link that leads out',
      (folder) => {
        writeFileSync(join(work, 'elsewhere.yaml'), '[]');
        rmSync(join(folder, 'risk/harms.yaml'));
        symlinkSync(join(work, 'elsewhere.yaml'), join(folder, 'risk/harms.yaml'));
      },
      { file: 'risk/harms.yaml', message: expect.stringContaining('leads out') },
    ],
    [
      'a file that does not belong there',
      (folder) => writeFileSync(join(folder, 'risk/contrls.yaml'), '[]'),
      { file: 'risk/contrls.yaml', message: expect.stringContaining('not a file of a device folder') },
    ],
    [
      'a folder where a file should be',
      (folder) => mkdirSync(join(folder, 'risk/more.yaml')),
      { file: 'risk/more.yaml', message: 'is not a file' },
    ],
  ])('%s is told with its place', (name, spoil, fault) => {
    const folder = join(work, name.replaceAll(' ', '-'));
    cpSync(join(examples, 'infusion-pump'), folder, { recursive: true });
    spoil(folder);
    expect(faultsOf(() => readDeviceFolder(folder))).toContainEqual(expect.objectContaining(fault));
  });

  test('no folder at all is said in a sentence', () => {
    expect(() => readDeviceFolder(join(work, 'nowhere'))).toThrow(/There is no such folder/);
  });
});

test('a folder of another device is not written over', () => {
  const folder = join(work, 'taken');
  cpSync(join(examples, 'infusion-pump'), folder, { recursive: true });
  expect(() => writeDeviceFolder(folder, readDeviceFolder(join(examples, 'glucose-monitor')))).toThrow(
    /another device/,
  );
});

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function faultsOf(run: () => unknown): readonly Fault[] {
  try {
    run();
  } catch (error) {
    if (error instanceof Problem) return error.faults;
    throw error;
  }
  return [];
}
