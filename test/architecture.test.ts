import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { citationOf } from '@suture/core/law';
import { readKnowledge } from '@suture/server/law';
import { describe, expect, it } from 'vitest';

/** Left to right: a room uses only rooms to its left, in every package. */
const rooms = [
  'kernel',
  'access',
  'law',
  'device',
  'components',
  'threats',
  'risk',
  'lifecycle',
  'vulnerabilities',
  'postmarket',
  'file',
  'checks',
  'documents',
] as const;

/** Folders that are not rooms, by their nature. They serve every room of their package. */
const shells: Readonly<Record<string, readonly string[]>> = {
  server: ['db', 'http', 'records', 'feeds', 'jobs', 'render', 'testing', 'contract'],
  words: ['en', 'sentences', 'languages'],
  web: ['api', 'ui', 'words'],
};

const mayImport: Readonly<Record<string, readonly string[]>> = {
  knowledge: [],
  core: [],
  words: ['core'],
  server: ['core', 'knowledge', 'words'],
  web: ['core', 'words'],
  cli: ['core', 'knowledge', 'server'],
};

const root = new URL('..', import.meta.url).pathname;
const packages = Object.keys(mayImport);
const sources = packages.flatMap((name) => filesBelow(join(root, 'packages', name, 'src'))).map(readSource);

describe('the walls of the house', () => {
  it('a room uses only rooms to its left', () => {
    expect(
      sources.flatMap((source) => source.imports.filter((target) => leansRight(source, target)).map(told(source))),
    ).toEqual([]);
  });

  it('a package imports only what the design allows, and a room only through its door', () => {
    const wrong = sources.flatMap((source) =>
      source.imports
        .filter(({ package: name, specifier }) => {
          if (name === source.package) return specifier.startsWith('@suture/');
          return (
            name !== undefined && (!mayImport[source.package]?.includes(name) || specifier.split('/').length !== 3)
          );
        })
        .map(told(source)),
    );
    expect(wrong.filter((line) => !isTypeOnlyFromServer(line))).toEqual([]);
  });

  it('the workbench takes nothing but types from the server', () => {
    const fromServer = sources
      .filter((source) => source.package === 'web')
      .flatMap((source) => [...source.text.matchAll(/^import (?!type )[^;]*@suture\/server/gm)].map(() => source.path));
    expect(fromServer).toEqual([]);
  });

  it('the core has no clock and no chance', () => {
    const impure = sources.filter(
      ({ package: name, text, isTest }) =>
        name === 'core' && !isTest && /new Date\(\)|Date\.now\(\)|Math\.random\(\)/.test(text),
    );
    expect(impure.map(({ path }) => path)).toEqual([]);
  });

  it('no file is over 400 lines, nine of ten under 250, the median under 80', () => {
    const sizes = sources
      .filter(({ isTest }) => !isTest)
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    sizes.sort((a, b) => a.lines - b.lines);
    expect(sizes.filter(({ lines }) => lines > 400)).toEqual([]);
    expect(sizes[Math.floor(sizes.length * 0.9)]?.lines).toBeLessThan(250);
    expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeLessThan(80);
  });

  it('a language loads nothing, for what it would load may wait for it', () => {
    const loading = sources.filter(
      ({ package: name, room, text }) => name === 'words' && room === 'languages' && /^import (?!type )/m.test(text),
    );
    expect(loading.map(({ path }) => path)).toEqual([]);
  });

  it('every clause cited in code exists in the knowledge base', () => {
    const knowledge = readKnowledge();
    const cited = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/@clause (\S+)/g)].map(([, id = '']) => ({ path, id: id.replace(/[.,;)]+$/, '') })),
    );
    expect(cited.filter(({ id }) => citationOf(id, knowledge) === undefined)).toEqual([]);
  });

  it('files are named in kebab case, React components by their component', () => {
    const wrong = sources
      .map(({ path }) => path.split('/').at(-1) ?? '')
      .filter(
        (name) =>
          !/^([0-9T]+_)?[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d|\.config)?\.ts$|^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$|^(main|routes)\.tsx$/.test(
            name,
          ),
      );
    expect(wrong).toEqual([]);
  });
});

type Target = { readonly specifier: string; readonly package: string | undefined; readonly room: string | undefined };

type Source = {
  readonly path: string;
  readonly package: string;
  readonly room: string;
  readonly text: string;
  readonly isTest: boolean;
  readonly imports: readonly Target[];
};

function readSource(file: string): Source {
  const path = relative(root, file);
  const [, name = '', , room = ''] = path.split('/');
  const text = readFileSync(file, 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, specifier = '']) => specifier);
  // A test may stand on what lies to the right: a device file is how a judgement is tried out.
  const isTest = /\.test\.tsx?$/.test(file) || path.includes('/testing/');
  return { path, package: name, room, text, isTest, imports: specifiers.map((specifier) => targetOf(specifier, path)) };
}

function targetOf(specifier: string, path: string): Target {
  if (specifier.startsWith('@suture/')) {
    const [, name, room] = specifier.split('/');
    return { specifier, package: name, room };
  }
  if (!specifier.startsWith('.')) return { specifier, package: undefined, room: undefined };
  const [, name, , room] = join(path, '..', specifier).split('/');
  return { specifier, package: name, room };
}

function leansRight(source: Source, target: Target): boolean {
  if (source.isTest || target.package === undefined || target.room === undefined) return false;
  if (target.package !== source.package && target.package !== 'core') return false;
  // The device file is what every room of the outer packages opens; inside core it stays to the right of what it holds.
  if (source.package !== 'core' && target.package === 'core' && target.room === 'file') return false;
  const [from, to] = [positionOf(source.package, source.room), positionOf(target.package, target.room)];
  return from !== undefined && to !== undefined && to > from;
}

/** The place of a room in the row; undefined for what is no room (a shell, or a file at the package's root). */
function positionOf(name: string, room: string): number | undefined {
  if (shells[name]?.includes(room)) return undefined;
  const position = (rooms as readonly string[]).indexOf(room);
  return position === -1 ? undefined : position;
}

function told(source: Source) {
  return ({ specifier }: Target) => `${source.path} → ${specifier}`;
}

function isTypeOnlyFromServer(line: string): boolean {
  return line.startsWith('packages/web/') && line.includes('@suture/server/contract');
}

function filesBelow(folder: string): readonly string[] {
  let entries: ReturnType<typeof readNames>;
  try {
    entries = readNames(folder);
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function readNames(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}
