import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const web = join(root, 'packages/web/src');

/** Props that are read on the screen or to who listens. */
const readProps = new Set(['title', 'label', 'placeholder', 'description', 'aria-label', 'lead', 'alt', 'legend']);

/** Components that still hold text of their own. The list only shrinks: a file that has become clean has to leave it. */
const notYet: readonly string[] = [
  'device/ProfileFacts.tsx',
  'file/BehindNumber.tsx',
  'risk/EffectQuestion.tsx',
  'risk/FunctionQuestionsPage.tsx',
  'risk/FunctionTalk.tsx',
  'risk/PoliciesPage.tsx',
  'risk/PolicyGrid.tsx',
  'risk/PolicyPanel.tsx',
  'risk/ReusedBy.tsx',
  'risk/SafetyGrids.tsx',
  'risk/forms/SecurityParts.tsx',
];

describe('texts of the screen', () => {
  const components = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx') && !path.startsWith('words/'))
    .sort();
  const texts = new Map(components.map((path) => [path, textsIn(readFileSync(join(web, path), 'utf8'))]));

  it('stand in words/, not in components', () => {
    const faulty = [...texts].filter(([path, found]) => found.length > 0 && !notYet.includes(path));
    expect(faulty.map(([path, found]) => `${path}: ${found.join(' | ')}`)).toEqual([]);
  });

  it('have left every component that is not listed as still holding some', () => {
    expect(notYet.filter((path) => texts.get(path)?.length === 0 || !texts.has(path))).toEqual([]);
  });
});

type Node = { readonly type: string; readonly [name: string]: unknown };

/** Text between tags, and literal values of props that are read. */
function textsIn(source: string): readonly string[] {
  const found: string[] = [];
  walk(parseAst(source, { lang: 'tsx' }) as unknown as Node, (node) => {
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
