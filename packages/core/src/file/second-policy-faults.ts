import { type Fault, say } from '../kernel/index.ts';
import { judgedByInstead } from '../risk/index.ts';
import type { Surroundings } from './decision-keys.ts';
import { type FileRecord, kindNamed } from './registry.ts';

/** New policies beside one of the same side by which risks are judged. The file already holds them. */
export function secondPolicyFaults(file: Pick<Surroundings, 'all'>, made: readonly FileRecord[]): readonly Fault[] {
  return made.flatMap((record) => {
    if (record.kind !== 'safetyPolicy' && record.kind !== 'securityPolicy') return [];
    const inForce = judgedByInstead(file, record.key, record.body);
    if (inForce === undefined) return [];
    const message = say`would be a second ${kindNamed(record.kind).name[0]}: risks are judged by ${inForce}. Change that one, or retire it first`;
    return [{ record: record.key, path: '', message }];
  });
}
