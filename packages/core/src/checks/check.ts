import { appliesToRelease } from '../device/index.ts';
import { type DeviceFile, type FileRecord, type KindName, kindNames } from '../file/index.ts';
import { type Day, type Finding, type FindingLevel, findingLevels } from '../kernel/index.ts';
import type { Knowledge } from '../law/index.ts';
import { rules } from './registry.ts';
import type { CheckContext, Hit, Rule } from './rule.ts';

type Asked = { readonly knowledge: Knowledge; readonly today: Day };

/** Every finding of the file, the gravest first. After `file.with(…)` only what the change touches is judged again. */
export function check(file: DeviceFile, asked: Asked): readonly Finding[] {
  const judge = judging(file, asked);
  const byLevel: Record<FindingLevel, Finding[]> = { error: [], warning: [], info: [] };
  for (const record of file.records()) {
    for (const finding of judge(record)) byLevel[finding.level].push(finding);
  }
  return findingLevels.flatMap((level) => byLevel[level]);
}

/** The same, record by record. */
export function judging(file: DeviceFile, { knowledge, today }: Asked): (record: FileRecord) => readonly Finding[] {
  const context = { view: file, knowledge, today };
  const name = `findings:${today}`;
  return (record) => file.memo(name, record.key, () => findingsOf(record, context));
}

function findingsOf(record: FileRecord, context: CheckContext): readonly Finding[] {
  const { view } = context;
  // Read through the view, so that a change of the record itself is seen too.
  view.kindOf(record.key);
  if (!concernsRelease(record, view.release)) return none;
  const asked = record.body.status === 'retired' ? rulesOfRetired : rulesOfLiving;
  let findings = none;
  for (const each of asked.get(record.kind) ?? []) {
    const hits = each.check(record, context);
    // Nothing is caught by a closure here: a loop of half a million steps would make a context for each.
    if (hits.length > 0) findings = [...findings, ...findingsFrom(each, record.key, hits)];
  }
  return findings;
}

/** One array for the many records without findings. */
const none: readonly Finding[] = [];

function concernsRelease({ body }: FileRecord, release: string | undefined): boolean {
  return !('appliesTo' in body) || appliesToRelease(body.appliesTo, release);
}

function findingsFrom({ id: rule, level, cites, fix }: Rule, record: string, hits: readonly Hit[]): readonly Finding[] {
  return hits.map(({ path = '', message }) => ({ rule, level, record, path, message, cites: [...cites], fix }));
}

const rulesOfLiving = byKind(rules.filter(({ ofRetired }) => !ofRetired));
const rulesOfRetired = byKind(rules.filter(({ ofRetired }) => ofRetired));

function byKind(all: readonly Rule[]): ReadonlyMap<KindName, readonly Rule[]> {
  return new Map(kindNames.map((name) => [name, all.filter(({ kind }) => kind === name || kind === 'any')]));
}
