import { type AuditHead, AuditLink, ChainReader, Problem, say } from '@suture/core/kernel';
import { sql } from 'kysely';
import type { Db } from '../db/index.ts';
import { readChain } from './read-chain.ts';
import type { Verification } from './verify.ts';

/** All chains, or one, as JSON lines: one link a line, each with its line end. */
export async function* exportChains(db: Db, only?: string): AsyncGenerator<string> {
  const { rows } = await sql<{ chain: string }>`select distinct chain from audit_event order by chain`.execute(db);
  for (const { chain } of rows) {
    if (only !== undefined && chain !== only) continue;
    for await (const links of readChain(db, chain)) for (const link of links) yield `${JSON.stringify(link)}\n`;
  }
}

/** Verifies an export without any database. */
export async function verifyExport(
  lines: AsyncIterable<string> | Iterable<string>,
  noted: readonly AuditHead[] = [],
): Promise<Verification> {
  const readers = new Map<string, ChainReader>(noted.map(({ chain }) => [chain, readerOf(chain, noted)]));
  let number = 0;
  let events = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const link = linkOf(line, number);
    const reader = readers.get(link.chain) ?? readerOf(link.chain, noted);
    readers.set(link.chain, reader);
    reader.read(link);
    events += 1;
  }
  const heads = [...readers].map(([chain, reader]) => reader.finish(noted.filter((head) => head.chain === chain)));
  return { events, heads, faults: [...readers.values()].flatMap(({ faults }) => faults) };
}

function readerOf(chain: string, noted: readonly AuditHead[]): ChainReader {
  return new ChainReader(
    chain,
    noted.filter((head) => head.chain === chain).map(({ number }) => number),
  );
}

function linkOf(line: string, number: number): AuditLink {
  const read = AuditLink.safeParse(jsonOf(line));
  if (read.success) return read.data;
  throw new Problem('unreadable-file', say`Line ${number} of the export is not an audit event.`, [
    { line: number, message: say`is not an audit event` },
  ]);
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
