import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Problem, say, words } from '@suture/core/kernel';

/** Bounds on one file from outside; bytes are counted unpacked, so a small archive cannot fill the memory. */
export type TextLimits = { readonly bytes: number; readonly deadline: number };

/** The whole text of a file, unpacked where its name ends in `.gz`. */
export async function readText(file: string, limits: TextLimits): Promise<string> {
  const parts: string[] = [];
  for await (const part of readParts(file, limits)) parts.push(part);
  return parts.join('');
}

/** Line by line, counted from 1; a line longer than `longest` characters is refused before it is kept. */
export async function* readLines(
  file: string,
  limits: TextLimits & { readonly longest: number },
): AsyncGenerator<{ text: string; line: number }> {
  let rest = '';
  let line = 0;
  for await (const part of readParts(file, limits)) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) yield { text, line: ++line };
    if (rest.length > limits.longest) throw tooLarge(file, say`longer than ${limits.longest} characters`, line + 1);
  }
  if (rest !== '') yield { text: rest, line: line + 1 };
}

async function* readParts(file: string, limits: TextLimits): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  try {
    if (!(await stat(file)).isFile()) throw unreadable(file, say`this is no file`);
    for await (const chunk of openUnpacked(file)) {
      bytes += chunk.length;
      if (bytes > limits.bytes) throw tooLarge(file, say`more than ${limits.bytes} bytes when unpacked`);
      if (performance.now() > limits.deadline) throw tooLarge(file, say`reading took too long`);
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw refusalOf(error, file);
  }
}

function openUnpacked(file: string): AsyncIterable<Buffer> {
  const packed = createReadStream(file, { highWaterMark: 1 << 18 });
  if (!file.endsWith('.gz')) return packed;
  // The reader sees every error on the unpacking side; the callback only keeps it from counting as unhandled.
  return pipeline(packed, createGunzip({ chunkSize: 1 << 18 }), () => undefined);
}

const reasons: Readonly<Record<string, string>> = words({
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'this is no file',
  ENOTDIR: 'there is no such file',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'the link leads back to itself',
  Z_DATA_ERROR: 'it is no gzip archive, or a damaged one',
  Z_BUF_ERROR: 'the gzip archive is cut off',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not encoded in UTF-8',
});

/** A fault of the file becomes a refusal; anything else is passed on as it is. */
function refusalOf(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reason = error instanceof Problem || typeof code !== 'string' ? undefined : reasons[code];
  return reason === undefined ? error : unreadable(file, reason);
}

export function unreadable(file: string, message: string, line?: number): Problem {
  return new Problem('unreadable-file', say`A file cannot be read.`, [
    { file, ...(line === undefined ? {} : { line }), message },
  ]);
}

function tooLarge(file: string, message: string, line?: number): Problem {
  return new Problem('too-large', say`A file is too large.`, [
    { file, ...(line === undefined ? {} : { line }), message },
  ]);
}
