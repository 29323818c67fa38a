import { goScheme } from './go.ts';
import { npmScheme } from './npm.ts';
import type { VersionScheme } from './scheme.ts';
import { semverScheme } from './semver.ts';

/** One line a scheme. */
export const versionSchemes: readonly VersionScheme[] = [npmScheme, goScheme, semverScheme];

/** The order by which an advisory's range of this type is to be judged; `undefined` where we have none yet. */
export function schemeOf(ecosystem: string, rangeType: string): VersionScheme | undefined {
  const own = versionSchemes.find(({ ecosystems }) => ecosystems.includes(ecosystem));
  return own ?? (rangeType === 'SEMVER' ? semverScheme : undefined);
}
