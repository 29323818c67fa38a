import { dirname } from 'node:path';

/** Why a file cannot be read, as a sentence; what is no trouble with files is a bug, and thrown on. */
export function unreadable(path: string, error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no such file: ${path}. Look at the path, and at the folder you are in.`;
    case 'EISDIR':
      return `${path} is a folder: name a file in it.`;
    case 'EACCES':
    case 'EPERM':
      return `${path} may not be read by you: change its permissions, or copy it.`;
    default:
      return `${path} cannot be read: the system says ${codeOf(error)}.`;
  }
}

export function unwritable(path: string, error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no such folder: ${dirname(path)}. Make it first, or name another one.`;
    case 'EISDIR':
      return `${path} is a folder: name a file in it.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${path} may not be written by you: name a file in a folder of yours.`;
    default:
      return `${path} cannot be written: the system says ${codeOf(error)}.`;
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}
