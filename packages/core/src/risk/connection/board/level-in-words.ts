import { type LevelId, levelName, type Scale } from '../../policy/policy.ts';

/** A level by the name that the policy gives it; one that the policy does not have is said to be none of its levels. */
export function levelInWords(scale: Scale | undefined, level: LevelId | undefined): string {
  const isNone = level !== undefined && !scale?.some(({ id }) => id === level);
  return isNone ? `“${level}”, no level of the policy` : levelName(scale, level);
}
