import { check } from '@suture/core/checks';
import type { DeviceFile } from '@suture/core/file';
import type { Day, Finding } from '@suture/core/kernel';
import type { Knowledge } from '@suture/core/law';

export type Judged = { readonly knowledge: Knowledge; readonly today: Day; readonly release?: string | undefined };

const known = new WeakMap<DeviceFile, Map<string, readonly Finding[]>>();
const counted = new WeakMap<readonly Finding[], ReadonlyMap<string, number>>();

/** The findings of a file, judged once for each state of the file, day and release. */
export function findingsOfFile(file: DeviceFile, { knowledge, today, release }: Judged): readonly Finding[] {
  const ofFile = known.get(file) ?? new Map<string, readonly Finding[]>();
  known.set(file, ofFile);
  const name = `${today} ${release ?? ''}`;
  const findings = ofFile.get(name) ?? check(file.at(release), { knowledge, today });
  ofFile.set(name, findings);
  return findings;
}

/** Key → number of findings on the record. */
export function findingsByRecord(file: DeviceFile, judged: Judged): ReadonlyMap<string, number> {
  const findings = findingsOfFile(file, judged);
  const byRecord = counted.get(findings) ?? countByRecord(findings);
  counted.set(findings, byRecord);
  return byRecord;
}

function countByRecord(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const byRecord = new Map<string, number>();
  for (const { record } of findings) byRecord.set(record, (byRecord.get(record) ?? 0) + 1);
  return byRecord;
}
