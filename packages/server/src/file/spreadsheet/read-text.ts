import { Problem, say } from '@suture/core/kernel';

/** A text file with what its first bytes say of its encoding; without a mark UTF-8, else what older programs write. */
export function readText(bytes: Uint8Array): { readonly text: string; readonly notes: readonly string[] } {
  const marked = marks.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return { text: decoded(bytes, marked.encoding), notes: [] };
  if (bytes.includes(0))
    throw new Problem(
      'unreadable-file',
      say`The file is neither text nor a spreadsheet: save it as XLSX, or as CSV in UTF-8.`,
    );
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      notes: [
        say`The file is not UTF-8, and was read as Windows-1252: look whether letters such as ä, é and µ are right.`,
      ],
    };
  }
}

const marks = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

function decoded(bytes: Uint8Array, encoding: (typeof marks)[number]['encoding']): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(
      'unreadable-file',
      say`The file says that it is ${encoding.toUpperCase()}, and is not: save it anew.`,
    );
  }
}
