import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const web = join(root, 'packages/web/src');

/** Props that are read on the screen or to who listens. */
const readProps = new Set(['title', 'label', 'placeholder', 'description', 'aria-label', 'lead', 'alt', 'legend']);

/** Strings that people never read though they look like words: what a style, a selector or an attribute takes. */
const notRead = [/^xMidYMid /, /^screen and \(/, /^input, textarea/, /^color-mix\(/, /, (system-ui|Menlo)/];

describe('texts of the screen', () => {
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/^words\/|\.test\.|\.d\.ts$/.test(path))
    .sort()
    .map((path) => ({ path, source: readFileSync(join(web, path), 'utf8') }));

  it('stand in words/, not in components', () => {
    const components = files.filter(({ path }) => path.endsWith('.tsx'));
    expect(told(components, ({ source }) => textsIn(source))).toEqual([]);
  });

  it('stand in words/, not as sentences anywhere else', () => {
    expect(told(files, sentencesIn)).toEqual([]);
  });

  it('are not hidden in styles', () => {
    const styles = readdirSync(web, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.css'))
      .map((path) => ({ path, source: readFileSync(join(web, path), 'utf8') }));
    const contents = ({ source }: File) =>
      [...source.matchAll(/content: "([^"]*\p{L}{2}[^"]*)"/gu)].map(([, text = '']) => text);
    expect(told(styles, contents)).toEqual([]);
  });
});

type File = { readonly path: string; readonly source: string };

function told(files: readonly File[], textsOf: (file: File) => readonly string[]): readonly string[] {
  return files.flatMap((file) => {
    const found = textsOf(file);
    return found.length === 0 ? [] : [`${file.path}: ${found.join(' | ')}`];
  });
}

type Node = { readonly type: string; readonly [name: string]: unknown };

/** Text between tags, and literal values of props that are read. */
function textsIn(source: string): readonly string[] {
  const found: string[] = [];
  walk(treeOf(source, 'tsx'), (node) => {
    if (node.type === 'JSXText') found.push(String(node.value));
    if (node.type === 'JSXExpressionContainer') found.push(...literalsIn(node.expression as Node));
    if (node.type === 'JSXAttribute') {
      const { name, value } = node as unknown as { name: { name: string }; value: Node | null };
      if (value?.type === 'Literal' && readProps.has(name.name)) found.push(String(value.value));
      // Looked at here by the name of the prop, not below by itself.
      if (value !== null && !readProps.has(name.name)) return false;
    }
    return true;
  });
  return found.map((text) => text.trim().replaceAll(/\s+/g, ' ')).filter((text) => /\p{L}{2}/u.test(text));
}

/** The types of the parser name every kind of node; here each is only a type and what hangs below it. */
function treeOf(source: string, lang: 'ts' | 'tsx'): Node {
  return parseAst(source, { lang }) as unknown as Node;
}

/** Two words and more in any string: a toast, a title in an object, a reason. What is thrown is a bug and tells a programmer. */
function sentencesIn({ path, source }: File): readonly string[] {
  const found: string[] = [];
  walk(treeOf(source, path.endsWith('x') ? 'tsx' : 'ts'), (node) => {
    if (node.type === 'ThrowStatement') return false;
    if (node.type === 'Literal' || node.type === 'TemplateLiteral') found.push(...literalsIn(node));
    return true;
  });
  return found.filter((text) => /\p{L}{2}[,.:;]? \p{L}/u.test(text) && !notRead.some((pattern) => pattern.test(text)));
}

/** Text that a place on the screen may take: one of several, or with values in it. */
function literalsIn(node: Node): readonly string[] {
  if (node.type === 'Literal') return [String(node.value)];
  if (node.type === 'TemplateLiteral')
    return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
  if (node.type === 'ConditionalExpression')
    return [...literalsIn(node.consequent as Node), ...literalsIn(node.alternate as Node)];
  if (node.type === 'LogicalExpression') return literalsIn(node.right as Node);
  return [];
}

/** Every node; below one for which `visit` says no, only what is JSX again. */
function walk(node: Node, visit: (node: Node) => boolean, inside = true): void {
  const goesOn = inside || node.type === 'JSXElement' || node.type === 'JSXFragment' ? visit(node) : false;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && 'type' in child) walk(child as Node, visit, goesOn);
    }
  }
}
