import { type Fault, prefixOf, say } from '../kernel/index.ts';
import type { DeviceFile } from './device-file.ts';
import { type FileRecord, referencesOf } from './registry.ts';

type Holding = Pick<DeviceFile, 'has' | 'record'>;

/** References that lead nowhere or in a circle. `records`: those to look at; the file already holds them. */
export function integrityFaults(file: Holding, records: readonly FileRecord[]): readonly Fault[] {
  return [...dangling(file, records), ...circular(file, records), ...unknownSequences(file, records)];
}

function dangling(file: Holding, records: readonly FileRecord[]): Fault[] {
  return records.flatMap(({ key: record, kind, body }) =>
    referencesOf(kind, body)
      .filter(({ key }) => !file.has(key))
      .map(({ path, key }) => ({ record, path, message: say`names ${key}, which does not exist` })),
  );
}

function circular(file: Holding, records: readonly FileRecord[]): Fault[] {
  const faults: Fault[] = [];
  const settled = new Set<string>();
  for (const { key } of records) {
    const circle = circleFrom(file, key, settled);
    if (circle)
      faults.push({
        record: circle[0] ?? key,
        path: fieldOf(key),
        message: say`leads in a circle: ${inShort(circle).join(' → ')}`,
      });
  }
  return faults;
}

/** Walks with a list of its own: a chain may be as long as the file. */
function circleFrom(file: Holding, start: string, settled: Set<string>): readonly string[] | undefined {
  const trail: { readonly key: string; readonly nexts: Iterator<string> }[] = [];
  const onTrail = new Set<string>();
  const follow = (key: string) => {
    trail.push({ key, nexts: nextOf(file, key)[Symbol.iterator]() });
    onTrail.add(key);
  };
  if (!settled.has(start)) follow(start);
  for (let last = trail.at(-1); last !== undefined; last = trail.at(-1)) {
    const { done, value: next } = last.nexts.next();
    if (done === true) {
      settled.add(last.key);
      onTrail.delete(last.key);
      trail.pop();
    } else if (onTrail.has(next)) {
      const keys = [...onTrail];
      for (const key of keys) settled.add(key);
      return [...keys.slice(keys.indexOf(next)), next];
    } else if (!settled.has(next)) follow(next);
  }
  return undefined;
}

function inShort(circle: readonly string[]): readonly string[] {
  return circle.length > 12 ? [...circle.slice(0, 5), '…', ...circle.slice(-5)] : circle;
}

/** The fields by which records of one kind follow each other. */
function nextOf(file: Holding, key: string): readonly string[] {
  const record = file.record(key);
  if (record?.kind === 'securityRisk') return record.body.enables ?? [];
  if (record?.kind === 'release') return record.body.after ? [record.body.after] : [];
  return [];
}

function fieldOf(key: string): string {
  return prefixOf(key) === 'REL' ? 'after' : 'enables';
}

function unknownSequences(file: Holding, records: readonly FileRecord[]): Fault[] {
  return records.flatMap((record) => {
    if (record.kind !== 'transfer') return [];
    const { situation, sequence } = record.body.decision ?? {};
    if (situation === undefined || sequence === undefined) return [];
    const target = file.record(situation);
    const known = target?.kind === 'hazardousSituation' && target.body.sequences?.some(({ id }) => id === sequence);
    return known
      ? []
      : [
          {
            record: record.key,
            path: 'decision.sequence',
            message: say`names sequence ${sequence}, which ${situation} does not have`,
          },
        ];
  });
}
