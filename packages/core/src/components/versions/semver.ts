import type { VersionScheme } from './scheme.ts';

type SemVer = { readonly core: readonly [string, string, string]; readonly prerelease: readonly string[] };

/** Semantic Versioning 2.0, numbers of any length; also the order of every OSV range of type SEMVER. */
export const semverScheme: VersionScheme = {
  name: 'Semantic Versioning 2.0',
  ecosystems: ['crates.io'],
  canRead: (text) => readSemVer(text) !== undefined,
  compare: compareSemVerTexts,
};

export function compareSemVerTexts(a: string, b: string): number {
  const left = readSemVer(a);
  const right = readSemVer(b);
  if (left === undefined || right === undefined) throw new RangeError(`compared an unread version: ${a}, ${b}`);
  for (const [index, number] of left.core.entries()) {
    const order = compareNumbers(number, right.core[index] ?? '0');
    if (order !== 0) return order;
  }
  return comparePrereleases(left.prerelease, right.prerelease);
}

const number = '(0|[1-9]\\d*)';
const identifier = '(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)';
const pattern = new RegExp(
  `^${number}\\.${number}\\.${number}(?:-(${identifier}(?:\\.${identifier})*))?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$`,
);

/** Longer than any real version; keeps a hostile one from costing time. */
const longest = 512;

export function readSemVer(text: string): SemVer | undefined {
  const parts = text.length > longest ? null : pattern.exec(text);
  if (parts === null) return undefined;
  const [, major = '0', minor = '0', patch = '0', prerelease] = parts;
  return { core: [major, minor, patch], prerelease: prerelease === undefined ? [] : prerelease.split('.') };
}

/** A pre-release comes before its release; a shorter list of equal identifiers before the longer. */
function comparePrereleases(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    const order = compareIdentifiers(left, right);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareIdentifiers(a: string, b: string): number {
  const aIsNumber = /^\d+$/.test(a);
  const bIsNumber = /^\d+$/.test(b);
  if (aIsNumber && bIsNumber) return compareNumbers(a, b);
  if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** As texts without leading zeros: a number may be longer than a double can hold. */
function compareNumbers(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}
