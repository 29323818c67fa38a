import type { Purl } from './purl.ts';

/** A package as the advisory databases name it. */
export type PackageName = { readonly ecosystem: string; readonly name: string };

const nameWith =
  (separator: string) =>
  ({ namespace, name }: Purl): string =>
    namespace === undefined ? name : `${namespace}${separator}${name}`;

const ecosystems: Readonly<Record<string, { readonly ecosystem: string; readonly nameOf: (purl: Purl) => string }>> = {
  cargo: { ecosystem: 'crates.io', nameOf: nameWith('/') },
  composer: { ecosystem: 'Packagist', nameOf: nameWith('/') },
  cran: { ecosystem: 'CRAN', nameOf: nameWith('/') },
  gem: { ecosystem: 'RubyGems', nameOf: nameWith('/') },
  golang: { ecosystem: 'Go', nameOf: goModuleOf },
  hackage: { ecosystem: 'Hackage', nameOf: nameWith('/') },
  hex: { ecosystem: 'Hex', nameOf: nameWith('/') },
  maven: { ecosystem: 'Maven', nameOf: nameWith(':') },
  npm: { ecosystem: 'npm', nameOf: nameWith('/') },
  nuget: { ecosystem: 'NuGet', nameOf: nameWith('/') },
  pub: { ecosystem: 'Pub', nameOf: nameWith('/') },
  pypi: { ecosystem: 'PyPI', nameOf: nameWith('/') },
  swift: { ecosystem: 'SwiftURL', nameOf: nameWith('/') },
};

/** `undefined` where no advisory database of the OSV kind covers packages of this type. */
export function packageNameOf(purl: Purl): PackageName | undefined {
  const found = ecosystems[purl.type];
  return found === undefined ? undefined : { ecosystem: found.ecosystem, name: found.nameOf(purl) };
}

/**
 * The key by which a package is looked up. Of Go modules it is folded, since older SBOM tools write their paths in
 * lower case; `sameName` tells afterwards which hits count.
 */
export function packageKey({ ecosystem, name }: PackageName): string {
  const base = ecosystem.split(':', 1)[0] ?? ecosystem;
  return `${base}\n${foldsName(base) ? name.toLowerCase() : name}`;
}

/** Whether the component's name is the advisory's: exactly, or with a path that the SBOM tool had folded. */
export function sameName(component: PackageName, advised: string): 'exact' | 'folded' | undefined {
  if (component.name === advised) return 'exact';
  if (!foldsName(component.ecosystem)) return undefined;
  const wasFolded = component.name === component.name.toLowerCase();
  return wasFolded && component.name === advised.toLowerCase() ? 'folded' : undefined;
}

function foldsName(ecosystem: string): boolean {
  return ecosystem === 'Go' || ecosystem === 'PyPI' || ecosystem === 'Packagist' || ecosystem === 'NuGet';
}

/** A major version may stand in the subpath (`#v2`); Go's own library is written `std` by some tools. */
function goModuleOf(purl: Purl): string {
  const path = nameWith('/')(purl);
  if (path === 'std') return 'stdlib';
  const major = /^v([2-9]|[1-9]\d+)(?=\/|$)/.exec(purl.subpath ?? '')?.[0];
  return major === undefined ? path : `${path}/${major}`;
}
