import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { type DeviceFile, recordKinds, writeFolder } from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';
import { makeFolder } from '../db/make-folder.ts';

/**
 * Writes a device as a folder of YAML files, each of them whole or not at all. Files of record kinds that the device
 * does not have are removed; nothing else in the folder is touched. A folder of another device is refused.
 */
export function writeDeviceFolder(path: string, file: DeviceFile): void {
  const written = writeFolder(file);
  refuseOtherDevice(path, file);
  makeFolder(path, 0o777);
  const root = realpathSync(path);
  for (const { path: name, text } of written) replaceFile(root, name, text);
  const kept = new Set(written.map(({ path: name }) => name));
  for (const kind of recordKinds) if (!kept.has(kind.path)) rmSync(join(root, kind.path), { force: true });
}

/** Refuses to write where a file of the folder says something else: whoever wrote it there would lose it. */
export function refuseOverwriting(path: string, file: DeviceFile): void {
  refuseOtherDevice(path, file);
  const written = new Map(writeFolder(file).map(({ path: name, text }) => [name, text]));
  const changed = recordKinds
    .map((kind) => kind.path)
    .filter((name) => existsSync(join(path, name)) && readFileSync(join(path, name), 'utf8') !== written.get(name));
  if (changed.length === 0) return;
  const named = changed.slice(0, 3).join(', ');
  const more = changed.length - 3;
  const sentence =
    more > 0
      ? say`${path} holds files that would change: ${named} and ${more} more; choose another folder, or write over them with --force. Nothing was written.`
      : say`${path} holds files that would change: ${named}; choose another folder, or write over them with --force. Nothing was written.`;
  throw new Problem('invalid-input', sentence);
}

/** Writes one file of a device folder through a temporary one beside it, so that no reader sees half of it. */
export function replaceFile(root: string, name: string, text: string): void {
  const target = join(root, name);
  const folder = dirname(target);
  makeFolder(folder, 0o777);
  if (!`${realpathSync(folder)}${sep}`.startsWith(`${realpathSync(root)}${sep}`)) {
    throw new Problem('invalid-input', say`The folder leads elsewhere through a link: write to a plain folder.`, [
      { file: name, message: say`would be written outside the folder` },
    ]);
  }
  const temporary = join(folder, `.${name.replaceAll('/', '-')}.${process.pid}.tmp`);
  try {
    const handle = openSync(temporary, 'w');
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function refuseOtherDevice(path: string, file: DeviceFile): void {
  const place = join(path, 'device/device.yaml');
  if (!existsSync(place)) return;
  const there = /^key: *(\S+)/m.exec(readFileSync(place, 'utf8'))?.[1];
  const own = file.all('device')[0]?.key;
  if (there === undefined || there === own) return;
  throw new Problem('invalid-input', say`${path} holds another device, ${there}: choose another folder for ${own}.`);
}
