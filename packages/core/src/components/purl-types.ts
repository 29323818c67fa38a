import type { Purl } from './purl.ts';

type Rule = {
  /** Parts that the type compares without case. */
  readonly folds?: readonly ('namespace' | 'name' | 'version')[];
  readonly name?: (name: string, purl: Purl) => string;
  readonly refuses?: (purl: Purl) => boolean;
};

const both = { folds: ['namespace', 'name'] } as const satisfies Rule;

/** What differs from type to type, after the package URL type definitions; a type that is not listed has no rule. */
const rules: Readonly<Record<string, Rule>> = {
  alpm: both,
  apk: both,
  bitbucket: both,
  bitnami: both,
  brew: both,
  'chrome-extension': both,
  composer: both,
  cpan: { refuses: ({ name }) => name.includes('::') },
  deb: both,
  github: both,
  hex: both,
  huggingface: { folds: ['version'] },
  julia: { refuses: ({ qualifiers }) => qualifiers?.uuid === undefined },
  luarocks: both,
  mlflow: { name: (name, purl) => (isDatabricks(purl) ? name.toLowerCase() : name) },
  oci: { folds: ['name', 'version'] },
  otp: both,
  pub: { folds: ['name'], name: (name) => name.replace(/[^a-z0-9]/g, '_') },
  pypi: { folds: ['name', 'version'], name: (name) => name.replaceAll('_', '-') },
  qpkg: { folds: ['namespace'] },
  rpm: { folds: ['namespace'] },
  vcpkg: { refuses: ({ namespace }) => namespace !== undefined },
  'vscode-extension': { folds: ['namespace', 'name', 'version'], refuses: ({ namespace }) => namespace === undefined },
  yocto: { folds: ['namespace'] },
};

/** Applies the rules of the purl's type; `undefined` where the type refuses it. */
export function purlTypeRules(purl: Purl): Purl | undefined {
  const rule = rules[purl.type];
  if (rule === undefined) return purl;
  const folded = { ...purl };
  for (const part of rule.folds ?? []) {
    const value = folded[part];
    if (value !== undefined) folded[part] = value.toLowerCase();
  }
  const named = { ...folded, name: rule.name?.(folded.name, folded) ?? folded.name };
  return rule.refuses?.(named) ? undefined : named;
}

/** Azure Databricks registers models without case, Azure ML with it. */
function isDatabricks({ qualifiers }: Purl): boolean {
  return qualifiers?.repository_url?.includes('azuredatabricks') ?? false;
}
