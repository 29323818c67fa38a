import { say } from '../kernel/index.ts';
import type { AffectedPackage, AffectedRange } from './advisory.ts';
import type { VersionScheme } from './versions/scheme.ts';
import { schemeOf } from './versions/schemes.ts';

export type Verdict =
  | { readonly kind: 'affected'; readonly by: 'range' | 'version-list' }
  | { readonly kind: 'not-affected' }
  | { readonly kind: 'undecided'; readonly reason: string };

const notAffected: Verdict = { kind: 'not-affected' };

/** Whether a version of the package is affected, by the evaluation rules of the OSV schema. */
export function judge(version: string | undefined, affected: AffectedPackage): Verdict {
  const ranges = affected.ranges.filter(({ type }) => type !== 'GIT');
  if (version === undefined) return { kind: 'undecided', reason: say`the component states no version` };
  if (affected.versions.some((listed) => sameVersion(affected.ecosystem, listed, version))) {
    return { kind: 'affected', by: 'version-list' };
  }
  let verdict: Verdict = affected.unread
    ? { kind: 'undecided', reason: say`the advisory writes its ranges or versions in a way that cannot be read` }
    : notAffected;
  for (const range of ranges) {
    const found = judgeRange(version, range, affected.ecosystem);
    if (found.kind === 'affected') return found;
    if (found.kind === 'undecided') verdict = found;
  }
  if (ranges.length > 0 || affected.versions.length > 0 || affected.unread) return verdict;
  return { kind: 'undecided', reason: say`the advisory bounds no versions but by commit, or not at all` };
}

/** The versions that repair it, of all ranges of the package, in the advisory's order. */
export function fixedVersions(affected: readonly AffectedPackage[]): string[] {
  const ranges = affected.flatMap((entry) => entry.ranges.filter(({ type }) => type !== 'GIT'));
  return [
    ...new Set(ranges.flatMap(({ events }) => events.flatMap(({ fixed }) => (fixed === undefined ? [] : [fixed])))),
  ];
}

/**
 * Of these only the ones that end the release line that an affected version is on. Where no range holds it (a list of
 * versions names it), all of them.
 */
export function fixedOnLine(version: string | undefined, affected: readonly AffectedPackage[]): string[] {
  if (version === undefined) return fixedVersions(affected);
  const holding = affected.flatMap(({ ecosystem, ranges }) =>
    ranges
      .filter((range) => range.type !== 'GIT' && judgeRange(version, range, ecosystem).kind === 'affected')
      .map((range) => ({ range, ecosystem })),
  );
  if (holding.length === 0) return fixedVersions(affected);
  return [...new Set(holding.flatMap(({ range, ecosystem }) => repairOf(version, range, ecosystem) ?? []))];
}

/** Of a range that holds the version: the repair that ends it, unless the line ends without one. */
function repairOf(version: string, range: AffectedRange, ecosystem: string): string | undefined {
  const scheme = schemeOf(ecosystem, range.type);
  if (scheme === undefined) return undefined;
  const end = sorted(boundsOf(range), scheme).find(({ kind, at }) => {
    if (kind === 'introduced' || at === '0') return false;
    const order = scheme.compare(version, at);
    return kind === 'fixed' ? order < 0 : order <= 0;
  });
  return end?.kind === 'fixed' ? end.at : undefined;
}

function judgeRange(version: string, range: AffectedRange, ecosystem: string): Verdict {
  const scheme = schemeOf(ecosystem, range.type);
  if (scheme === undefined) return { kind: 'undecided', reason: say`no version order for ${ecosystem} yet` };
  if (!scheme.canRead(version)) return { kind: 'undecided', reason: say`${version} is no version of ${scheme.name}` };
  const bounds = boundsOf(range);
  const unread = bounds.find((bound) => bound.at !== '0' && bound.at !== '*' && !scheme.canRead(bound.at));
  if (unread !== undefined)
    return { kind: 'undecided', reason: say`${unread.kind} ${unread.at} is no version of ${scheme.name}` };
  if (!bounds.some(({ kind }) => kind === 'introduced'))
    return { kind: 'undecided', reason: say`a range without a beginning` };
  const limits = bounds.filter(({ kind }) => kind === 'limit');
  if (limits.length > 0 && !limits.some(({ at }) => at === '*' || scheme.compare(version, at) < 0)) return notAffected;
  let isAffected = false;
  for (const { kind, at } of sorted(bounds, scheme)) {
    const order = at === '0' ? 1 : scheme.compare(version, at);
    if (kind === 'introduced' && order >= 0) isAffected = true;
    if (kind === 'fixed' && order >= 0) isAffected = false;
    if (kind === 'last_affected' && order > 0) isAffected = false;
  }
  return isAffected ? { kind: 'affected', by: 'range' } : notAffected;
}

type Bound = { readonly kind: 'introduced' | 'fixed' | 'last_affected' | 'limit'; readonly at: string };

function boundsOf({ events }: AffectedRange): Bound[] {
  const bounds: Bound[] = [];
  for (const event of events) {
    for (const kind of ['introduced', 'fixed', 'last_affected', 'limit'] as const) {
      const at = event[kind];
      if (at !== undefined) bounds.push({ kind, at });
    }
  }
  return bounds;
}

/** `0` comes before every version. Of equal bounds a `last_affected` comes last, else it would not end its own range. */
function sorted(bounds: readonly Bound[], scheme: VersionScheme): Bound[] {
  const lastly = ({ kind }: Bound): number => (kind === 'last_affected' ? 1 : 0);
  return bounds
    .filter(({ kind }) => kind !== 'limit')
    .sort((a, b) => {
      if (a.at === '0' || b.at === '0') return Number(b.at === '0') - Number(a.at === '0') || lastly(a) - lastly(b);
      return scheme.compare(a.at, b.at) || lastly(a) - lastly(b);
    });
}

function sameVersion(ecosystem: string, listed: string, version: string): boolean {
  return listed === version || (ecosystem === 'Go' && `v${listed}` === version);
}
