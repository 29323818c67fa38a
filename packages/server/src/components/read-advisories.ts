import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Advisory, advisoryOf, looksLikeOsv, OsvRecord, trimAdvisory } from '@suture/core/components';
import { type Fault, Problem, say } from '@suture/core/kernel';
import { parseJson, placed } from './read-json.ts';
import { readLines, readText, type TextLimits, unreadable } from './read-text.ts';

/** One file of advisories, with the date of its newest: what was loaded, and how old it is. */
export type AdvisorySource = { readonly file: string; readonly advisories: number; readonly asOf: string | undefined };

export type AdvisoryReading = {
  readonly advisories: readonly Advisory[];
  readonly ecosystems: ReadonlySet<string>;
  readonly sources: readonly AdvisorySource[];
  /** Files of a folder that hold something else. */
  readonly skipped: readonly string[];
};

type Options = {
  /** Keys of the packages that matter; of advisories on others only id and date are kept. */
  readonly packages?: ReadonlySet<string>;
  readonly limits?: TextLimits;
};

/** Reads advisories in OSV form: `.json` (one, or a list) and `.jsonl`, packed or not, alone or a folder of them. */
export async function readAdvisories(paths: readonly string[], options: Options = {}): Promise<AdvisoryReading> {
  const limits = options.limits ?? { bytes: 4 * 1024 ** 3, deadline: performance.now() + 300_000 };
  const advisories: Advisory[] = [];
  const ecosystems = new Set<string>();
  const sources: AdvisorySource[] = [];
  const skipped: string[] = [];
  for (const { file, isNamed } of await filesOf(paths)) {
    let count = 0;
    let asOf: string | undefined;
    for await (const advisory of advisoriesIn(file, isNamed, limits)) {
      if (advisory === 'not-osv') {
        skipped.push(file);
        break;
      }
      count += 1;
      if (advisory.modified !== undefined && (asOf === undefined || advisory.modified > asOf)) asOf = advisory.modified;
      for (const { ecosystem } of advisory.affected) ecosystems.add(ecosystem.split(':', 1)[0] ?? ecosystem);
      advisories.push(options.packages === undefined ? advisory : trimAdvisory(advisory, options.packages));
    }
    if (skipped.at(-1) !== file) sources.push({ file, advisories: count, asOf });
  }
  if (advisories.length === 0) {
    throw new Problem(
      'unreadable-file',
      say`No advisory was found.`,
      paths.map((file) => ({ file, message: say`holds none` })),
    );
  }
  return { advisories, ecosystems, sources, skipped };
}

async function filesOf(paths: readonly string[]): Promise<{ file: string; isNamed: boolean }[]> {
  const files = new Map<string, boolean>();
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) throw unreadable(path, say`there is no such file or folder`);
    if (found.isDirectory()) {
      for (const name of (await readdir(path)).sort()) {
        const file = join(path, name);
        if (/\.jsonl?(\.gz)?$/.test(name)) files.set(file, files.get(file) ?? false);
      }
    } else files.set(path, true);
  }
  return [...files].map(([file, isNamed]) => ({ file, isNamed }));
}

/** A file that the user named must be one; in a folder the first record tells whether the file is meant at all. */
async function* advisoriesIn(file: string, isNamed: boolean, limits: TextLimits): AsyncGenerator<Advisory | 'not-osv'> {
  const faults: Fault[] = [];
  let isFirst = true;
  for await (const { value, faultsAt } of recordsIn(file, limits)) {
    if (isFirst && !isNamed && !looksLikeOsv(value)) {
      yield 'not-osv';
      return;
    }
    isFirst = false;
    const parsed = OsvRecord.safeParse(value);
    if (parsed.success) yield advisoryOf(parsed.data);
    else faults.push(...faultsAt(parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))));
    if (faults.length >= 20) break;
  }
  if (faults.length > 0)
    throw new Problem('unreadable-file', say`A file holds what is no advisory in OSV form.`, faults);
}

type Raw = { readonly value: unknown; readonly faultsAt: (faults: readonly Fault[]) => Fault[] };

async function* recordsIn(file: string, limits: TextLimits): AsyncGenerator<Raw> {
  const name = file.replace(/\.gz$/, '');
  if (name.endsWith('.jsonl')) {
    for await (const { text, line } of readLines(file, { ...limits, longest: 32 * 1024 * 1024 })) {
      if (text.trim() === '') continue;
      const value = parseJson(text, file, line - 1);
      yield { value, faultsAt: (faults) => faults.map((fault) => placed(fault, text, file, line - 1)) };
    }
  } else if (name.endsWith('.json')) {
    const text = await readText(file, { ...limits, bytes: Math.min(limits.bytes, 256 * 1024 * 1024) });
    const document = parseJson(text, file);
    const isList = Array.isArray(document);
    for (const [index, value] of (isList ? document : [document]).entries()) {
      const below = (path: string): string => (isList ? [index, path].filter((part) => part !== '').join('.') : path);
      yield {
        value,
        faultsAt: (faults) => faults.map((fault) => placed({ ...fault, path: below(fault.path ?? '') }, text, file)),
      };
    }
  } else
    throw unreadable(file, say`advisories are read from .json and .jsonl files, packed (.gz) or not, and from folders`);
}
