import { check, judging } from '@suture/core/checks';
import type { DeviceFile, FileRecord } from '@suture/core/file';
import type { Day, Finding } from '@suture/core/kernel';
import type { Knowledge } from '@suture/core/law';
import { remembered } from './remembered.ts';

export type Judged = { readonly knowledge: Knowledge; readonly today: Day; readonly release?: string | undefined };

const judgedOnce = remembered<readonly Finding[]>();
const counted = new WeakMap<readonly Finding[], ReadonlyMap<string, number>>();

/** The findings of a file, judged once for each state of the file, day and release. */
export function findingsOfFile(file: DeviceFile, { knowledge, today, release }: Judged): readonly Finding[] {
  return judgedOnce(file, `${today} ${release ?? ''}`, () => check(file.at(release), { knowledge, today }));
}

/** Key → number of findings on the record. */
export function findingsByRecord(file: DeviceFile, judged: Judged): ReadonlyMap<string, number> {
  const findings = findingsOfFile(file, judged);
  const byRecord = counted.get(findings) ?? countByRecord(findings);
  counted.set(findings, byRecord);
  return byRecord;
}

/** Counts the findings on a record, for the release that the file is at: only those records are judged that are asked for. */
export function findingsCounted(
  file: DeviceFile,
  judged: Pick<Judged, 'knowledge' | 'today'>,
): (record: FileRecord) => number {
  const judge = judging(file, judged);
  return (record) => judge(record).length;
}

function countByRecord(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const byRecord = new Map<string, number>();
  for (const { record } of findings) byRecord.set(record, (byRecord.get(record) ?? 0) + 1);
  return byRecord;
}
