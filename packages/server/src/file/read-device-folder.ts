import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type DeviceFile, type FolderFile, readFolder } from '@suture/core/file';
import { type Fault, Problem, say } from '@suture/core/kernel';

export const deviceFolders = ['device', 'risk'] as const;

/** Bytes: of one file, and of a device folder in all. */
const largest = { file: 32 * 1024 * 1024, folder: 128 * 1024 * 1024 } as const;

/** The device in a folder of YAML files, or one Problem that names every fault with file and line. */
export function readDeviceFolder(path: string): DeviceFile {
  const root = folderAt(path);
  const faults: Fault[] = [];
  const files: FolderFile[] = [];
  let bytes = 0;
  for (const file of yamlFilesIn(root, faults)) {
    const read = readWithin(root, file);
    bytes += read.bytes;
    if (bytes > largest.folder) throw tooLarge(file, say`with it the folder is larger than 128 MB`);
    if ('fault' in read) faults.push({ file, ...read.fault });
    else files.push({ path: file, text: read.text });
  }
  if (faults.length === 0) return readFolder(files);
  throw new Problem('unreadable-file', say`The device folder cannot be read: correct what is named below.`, faults);
}

function folderAt(path: string): string {
  try {
    const root = realpathSync(path);
    if (statSync(root).isDirectory()) return root;
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
  const sentence = existsSync(path)
    ? say`This is not a folder that can be read: ${path}. Give the folder of a device.`
    : say`There is no such folder: ${path}. Give the folder of a device.`;
  throw new Problem('unreadable-file', sentence);
}

/** Every `*.yaml` in the two folders; which of them belong there, `readFolder` knows. */
function yamlFilesIn(root: string, faults: Fault[]): readonly string[] {
  return deviceFolders.flatMap((folder) => {
    try {
      const names = readdirSync(join(root, folder)).filter((name) => /^[^.].*\.ya?ml$/i.test(name));
      return names.sort().map((name) => `${folder}/${name}`);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      if (error.code !== 'ENOENT') faults.push({ file: folder, message: say`is not a folder that can be read` });
      return [];
    }
  });
}

type ReadFile = { readonly bytes: number } & ({ readonly text: string } | { readonly fault: Fault });

function readWithin(root: string, file: string): ReadFile {
  let handle: number | undefined;
  try {
    const real = realpathSync(join(root, file));
    if (!real.startsWith(root + sep))
      return { bytes: 0, fault: { message: say`is a link that leads out of the folder` } };
    // Before opening: a named pipe would wait for ever.
    if (!statSync(real).isFile()) return { bytes: 0, fault: { message: say`is not a file` } };
    handle = openSync(real, 'r');
    if (fstatSync(handle).size > largest.file) throw tooLarge(file, say`is larger than 32 MB`);
    const content = readFileSync(handle);
    return { bytes: content.length, ...decoded(content) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { bytes: 0, fault: { message: unreadable(error.code) } };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function unreadable(code: string): string {
  if (code === 'ENOENT') return say`is a link to a file that is not there`;
  return code === 'EACCES'
    ? say`may not be read by you: change its permissions`
    : say`cannot be read: the system says ${code}`;
}

function decoded(content: Uint8Array): { text: string } | { fault: Fault } {
  const text = strictly(content);
  if (text !== undefined) return { text };
  let [line, from] = [1, 0];
  for (let to = content.indexOf(newline); to !== -1; to = content.indexOf(newline, from)) {
    if (strictly(content.subarray(from, to)) === undefined) break;
    from = to + 1;
    line += 1;
  }
  return { fault: { line, message: say`holds bytes that are not UTF-8: save the file in that encoding` } };
}

const newline = 0x0a;

function strictly(bytes: Uint8Array): string | undefined {
  try {
    // A byte order mark at the start is dropped by the decoder.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

function tooLarge(file: string, message: string): Problem {
  return new Problem('too-large', say`The device folder is too large to be read.`, [{ file, message }]);
}
