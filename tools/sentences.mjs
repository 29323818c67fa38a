// What the core and the server say, by its English, with where: packages/words/src/sentences/sentences.json. A language
// file answers each of them. `--fix` writes the list; without it, a list that lags behind is told.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const list = `${root}packages/words/src/sentences/sentences.json`;

const placesOf = new Map();
for (const path of sources()) {
  for (const sentence of sentencesIn(readFileSync(`${root}${path}`, 'utf8'))) {
    placesOf.set(sentence, [...new Set([...(placesOf.get(sentence) ?? []), path.replace(/^packages\//, '')])]);
  }
}
const found = `${JSON.stringify(Object.fromEntries([...placesOf].map(([said, places]) => [said, places.join(', ')])), null, 2)}\n`;

if (process.argv.includes('--fix')) writeFileSync(list, found);
else if (readFileSync(list, 'utf8') !== found) {
  console.error('packages/words/src/sentences/sentences.json is not what the code says: run `npm run fix`.');
  process.exit(1);
}

function sources() {
  return ['packages/core/src', 'packages/server/src'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .sort()
      .map((path) => `${folder}/${path}`),
  );
}

/** The templates that are said, the texts within `words(…)`, and what a rule is called and asks for. */
function sentencesIn(source) {
  const said = [];
  walk(parseAst(source, { lang: 'ts' }), (node) => {
    if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'say') said.push(keyOf(node.quasi));
    if (node.type !== 'CallExpression') return;
    if (node.callee.name === 'words') said.push(...textsIn(node.arguments[0]));
    if (node.callee.name === 'rule')
      said.push(...node.arguments[0].properties.filter(isTitleOrFix).flatMap(({ value }) => textsIn(value)));
  });
  return said;
}

function isTitleOrFix({ key }) {
  return key?.name === 'title' || key?.name === 'fix';
}

function keyOf({ quasis }) {
  return quasis.map(({ value }) => value.cooked).reduce((sentence, part, at) => `${sentence}{${at - 1}}${part}`);
}

/** Values, not the names they stand at. */
function textsIn(node) {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'ObjectExpression') return node.properties.flatMap(({ value }) => (value ? textsIn(value) : []));
  if (node.type === 'ArrayExpression') return node.elements.flatMap(textsIn);
  return node.expression ? textsIn(node.expression) : [];
}

function walk(node, visit) {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && 'type' in child) walk(child, visit);
    }
  }
}
