import { say } from '../kernel/index.ts';
import { type LevelId, rankOf, type Scale } from '../risk/index.ts';
import type { Hit } from './rule.ts';

/** The fields of a group that name a level which the scale does not have. */
export function unknownLevels(
  scale: Scale,
  group: string,
  levels: Readonly<Record<string, LevelId | undefined>>,
): readonly Hit[] {
  const hits: Hit[] = [];
  for (const field in levels) {
    const level = levels[field];
    if (level === undefined || rankOf(scale, level) !== undefined) continue;
    const known = scale.map(({ id }) => id).join(', ');
    const path = group === '' ? field : `${group}.${field}`;
    hits.push({ path, message: say`names the level "${level}"; the policy has ${known}` });
  }
  return hits;
}
