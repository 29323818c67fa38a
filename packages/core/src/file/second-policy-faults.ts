import type { Fault } from '../kernel/index.ts';
import { judgedByInstead } from '../risk/index.ts';
import type { Surroundings } from './decision-keys.ts';
import { type FileRecord, kindNamed } from './registry.ts';

/** New policies beside one of the same side by which risks are judged. The file already holds them. */
export function secondPolicyFaults(
  file: Pick<Surroundings, 'all'>,
  made: readonly Pick<FileRecord, 'kind' | 'key' | 'body'>[],
): readonly Fault[] {
  return made.flatMap(({ kind, key, body }) => {
    if (kind !== 'safetyPolicy' && kind !== 'securityPolicy') return [];
    const discipline = kind === 'safetyPolicy' ? 'safety' : 'security';
    const inForce = judgedByInstead(file, key, { discipline, status: body.status });
    if (inForce === undefined) return [];
    const message = `would be a second ${kindNamed(kind).name[0]}: risks are judged by ${inForce}. Change that one, or retire it first`;
    return [{ record: key, path: '', message }];
  });
}
