import { dump, loadAll, YAMLException } from 'js-yaml';
import { isMap, isNode, isScalar, LineCounter, type Node, parseAllDocuments, parseDocument, visit } from 'yaml';
import { type Fault, say } from '../kernel/index.ts';
import { yamlFault } from './yaml-fault.ts';

/** The fast parser, for the good case; throws a Fault's worth of place where the text is not YAML. */
export function parseYaml(path: string, text: string): { readonly value: unknown } | { readonly fault: Fault } {
  try {
    // Without aliases a text cannot stand for more than it is long.
    const [value, second] = loadAll(text, { filename: path, maxAliases: 0 });
    if (second === undefined) return { value };
    return { fault: { file: path, ...secondDocument(text), message: say`holds more than one YAML document` } };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line, column, position: offset } = { line: 0, column: 0, position: 0, ...error.mark };
    const alias = firstAlias(text);
    if (alias?.line === line + 1) {
      const message = say`uses an alias or anchor, which a device folder does not: write the value out`;
      return { fault: { file: path, ...alias, message } };
    }
    const noticed = { line: line + 1, column: column + 1, offset, reason: error.reason };
    return { fault: { file: path, ...yamlFault(text, noticed) } };
  }
}

/** The fast parser tells of an alias only in words of its own; the locating one knows it for what it is. */
function firstAlias(text: string): { readonly line: number; readonly column: number } | undefined {
  const lines = new LineCounter();
  let offset: number | undefined;
  visit(parseDocument(text, { lineCounter: lines }), {
    Alias(_, { range }) {
      offset = range?.[0];
      return visit.BREAK;
    },
  });
  if (offset === undefined) return undefined;
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

function secondDocument(text: string): { readonly line: number; readonly column: number } {
  const lines = new LineCounter();
  const [, second] = parseAllDocuments(text, { lineCounter: lines });
  const { line, col } = lines.linePos(second?.range[0] ?? 0);
  return { line, column: col };
}

export function writeYaml(value: unknown): string {
  return dump(value, { lineWidth: 110, noRefs: true });
}

export type Locate = (steps: readonly (string | number)[]) => { readonly line: number; readonly column: number };

/** The locating parser, slow, used only to say where a fault is. A step that is not there gives its parent's place. */
export function locator(text: string): Locate {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, keepSourceTokens: false });
  return (steps) => {
    let node: unknown = document.contents;
    let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    for (const step of steps) {
      const inside = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
      const next: unknown = inside ? inside.value : itemOf(node, step);
      offset = rangeStart(inside?.key) ?? rangeStart(next) ?? offset;
      if (next === undefined || next === null) break;
      node = next;
    }
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
}

function itemOf(node: unknown, step: string | number): unknown {
  if (!isNode(node) || !('items' in node) || isMap(node)) return undefined;
  return (node.items as readonly unknown[])[Number(step)];
}

function rangeStart(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}
