import { z } from 'zod';
import type { Advisory, AffectedPackage } from './advisory.ts';
import { fixedOnLine, fixedVersions, judge, type Verdict } from './affected.ts';
import { type Component, ComponentScope, widerScope } from './component.ts';
import { type PackageName, packageKey, packageNameOf, sameName } from './ecosystem.ts';
import { groupsOf } from './groups.ts';
import { parsePurl } from './purl.ts';

/** One component and one advisory that says it is affected: what a feed gives, not yet a judgement on the device. */
export const Match = z.strictObject({
  purl: z.string(),
  advisory: z.string(),
  aliases: z.array(z.string()),
  group: z.string().describe('Rows that bear the same group are one vulnerability'),
  scope: ComponentScope,
  fixed: z.array(z.string()).describe('Versions that repair it, empty where the advisory names none'),
  fixedOnLine: z
    .array(z.string())
    .optional()
    .describe('Of these the ones of the release line that the component is on; absent in matches made before'),
  method: z.enum(['purl+range', 'purl+version-list']),
  confidence: z.enum(['exact', 'probable']).describe('Probable: the names are equal but for case'),
});
export type Match = z.infer<typeof Match>;

/** A pair that speaks of the same package, where it cannot be told whether the version is affected. */
export const UndecidedMatch = z.strictObject({
  purl: z.string(),
  advisory: z.string(),
  aliases: z.array(z.string()),
  scope: ComponentScope,
  reason: z.string(),
});
export type UndecidedMatch = z.infer<typeof UndecidedMatch>;

/** Components that no loaded advisory could speak of: their state is unknown, which is not zero. */
export const NotChecked = z.strictObject({
  withoutPurl: z.number().int(),
  unreadablePurl: z.number().int(),
  ecosystems: z
    .record(z.string(), z.number().int())
    .describe('Components by ecosystem, or purl type where none is known'),
});
export type NotChecked = z.infer<typeof NotChecked>;

export type MatchResult = {
  readonly matches: Match[];
  readonly undecided: UndecidedMatch[];
  readonly notChecked: NotChecked;
};

/** Advisories by the package they speak of; withdrawn ones are left out. */
export type AdvisoryIndex = {
  readonly byPackage: ReadonlyMap<string, readonly Advisory[]>;
  readonly ecosystems: ReadonlySet<string>;
};

type Package = {
  readonly purl: string;
  readonly scope: ComponentScope;
  readonly version?: string;
  readonly name: PackageName;
};

/** Every pair of component and advisory of the same package, judged; sorted by purl and advisory. */
export function matchComponents(components: readonly Component[], index: AdvisoryIndex): MatchResult {
  const found: Omit<Match, 'group'>[] = [];
  const undecided: UndecidedMatch[] = [];
  const { packages, notChecked } = packagesOf(components, index.ecosystems);
  for (const candidate of packages) {
    for (const advisory of index.byPackage.get(packageKey(candidate.name)) ?? []) {
      const verdict = judgePair(candidate, advisory);
      const pair = { purl: candidate.purl, advisory: advisory.id, aliases: advisory.aliases, scope: candidate.scope };
      if (verdict.kind === 'affected') {
        const { fixed, fixedOnLine, by, confidence } = verdict;
        found.push({ ...pair, fixed, fixedOnLine, method: `purl+${by}`, confidence });
      } else if (verdict.kind === 'undecided') undecided.push({ ...pair, reason: verdict.reason });
    }
  }
  const groupOf = groupsOf(found.map(({ advisory, aliases }) => ({ id: advisory, aliases })));
  const matches = found.map((match) => ({ ...match, group: groupOf(match.advisory) }));
  return { matches: matches.sort(byPurlAndAdvisory), undecided: undecided.sort(byPurlAndAdvisory), notChecked };
}

/** Of several records of one id (an older copy in another file) the last modified counts. */
export function indexAdvisories(advisories: Iterable<Advisory>): AdvisoryIndex {
  const byId = new Map<string, Advisory>();
  for (const advisory of advisories) {
    const known = byId.get(advisory.id);
    if (known === undefined || (known.modified ?? '') <= (advisory.modified ?? '')) byId.set(advisory.id, advisory);
  }
  const byPackage = new Map<string, Advisory[]>();
  const ecosystems = new Set<string>();
  for (const advisory of byId.values()) {
    for (const { ecosystem } of advisory.affected) ecosystems.add(baseOf(ecosystem));
    if (advisory.withdrawn !== undefined) continue;
    for (const key of new Set(advisory.affected.map(packageKey))) {
      const known = byPackage.get(key);
      if (known === undefined) byPackage.set(key, [advisory]);
      else known.push(advisory);
    }
  }
  return { byPackage, ecosystems };
}

/** Keys of every package that the components name: what a reader of a large feed needs to keep. */
export function packageKeysOf(components: readonly Component[]): ReadonlySet<string> {
  const names = components.map(({ purl }) => parsePurl(purl ?? '')).map((purl) => purl && packageNameOf(purl));
  return new Set(names.flatMap((name) => (name === undefined ? [] : [packageKey(name)])));
}

/** A package stands in an SBOM once for each place it is installed; it is judged once. */
function packagesOf(components: readonly Component[], covered: ReadonlySet<string>) {
  const packages = new Map<string, Package>();
  const ecosystems = new Map<string, number>();
  let withoutPurl = 0;
  let unreadablePurl = 0;
  for (const component of components) {
    if (component.purl === undefined) {
      withoutPurl += 1;
      continue;
    }
    const purl = parsePurl(component.purl);
    if (purl === undefined) {
      unreadablePurl += 1;
      continue;
    }
    const name = packageNameOf(purl);
    if (name === undefined || !covered.has(name.ecosystem)) {
      const unchecked = name?.ecosystem ?? purl.type;
      ecosystems.set(unchecked, (ecosystems.get(unchecked) ?? 0) + 1);
      continue;
    }
    const version = purl.version ?? component.version;
    const key = `${component.purl}\n${version}`;
    const scope = widerScope(component.scope, packages.get(key)?.scope ?? 'excluded');
    packages.set(key, { purl: component.purl, scope, name, ...(version === undefined ? {} : { version }) });
  }
  const notChecked: NotChecked = {
    withoutPurl,
    unreadablePurl,
    ecosystems: Object.fromEntries([...ecosystems].sort()),
  };
  return { packages: packages.values(), notChecked };
}

type PairVerdict =
  | Exclude<Verdict, { kind: 'affected' }>
  | (Extract<Verdict, { kind: 'affected' }> & Pick<Match, 'fixed' | 'fixedOnLine' | 'confidence'>);

/** An advisory may speak of one package in several entries; one that holds is enough, and its repairs are the ones named. */
function judgePair({ version, name }: Package, advisory: Advisory): PairVerdict {
  const holding: AffectedPackage[] = [];
  let by: 'range' | 'version-list' | undefined;
  let verdict: PairVerdict = { kind: 'not-affected' };
  for (const entry of advisory.affected) {
    if (baseOf(entry.ecosystem) !== name.ecosystem || sameName(name, entry.name) === undefined) continue;
    const judged = judge(version, entry);
    if (judged.kind === 'undecided') verdict = judged;
    if (judged.kind !== 'affected') continue;
    holding.push(entry);
    by ??= judged.by;
  }
  if (by === undefined) return verdict;
  const isExact = holding.some((entry) => sameName(name, entry.name) === 'exact');
  return {
    kind: 'affected',
    by,
    fixed: fixedVersions(holding),
    fixedOnLine: fixedOnLine(version, holding),
    confidence: isExact ? 'exact' : 'probable',
  };
}

/** `Debian:12` and the like name a release after the colon. */
function baseOf(ecosystem: string): string {
  return ecosystem.split(':', 1)[0] ?? ecosystem;
}

function byPurlAndAdvisory(a: { purl: string; advisory: string }, b: { purl: string; advisory: string }): number {
  const [left, right] = a.purl === b.purl ? [a.advisory, b.advisory] : [a.purl, b.purl];
  return left < right ? -1 : left > right ? 1 : 0;
}
