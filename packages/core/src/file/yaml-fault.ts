import { isCollection, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { type Fault, say } from '../kernel/index.ts';

type Place = { readonly line: number; readonly column: number };

/** What the fast parser says, and where it noticed: often lines after what is to be corrected. */
export type Noticed = Place & { readonly offset: number; readonly reason: string };

/** Where a text stops being YAML, and what to do about it. */
export function yamlFault(text: string, noticed: Noticed): Pick<Fault, 'line' | 'column' | 'message'> {
  const { reason, offset, line, column } = noticed;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const placeAt = (start: number): Place => {
    const { line, col } = lines.linePos(start);
    return { line, column: col };
  };
  const missing = document.errors.find(({ code }) => code === 'MISSING_CHAR')?.pos[0];
  const open = endsTooEarly.test(reason)
    ? (openAt(document.contents, offset) ?? openAt(document.contents, missing))
    : undefined;
  if (open !== undefined) {
    const isBracket = text[open] === '[' || text[open] === '{';
    return {
      ...placeAt(open),
      message: isBracket
        ? say`opens a bracket that is not closed in time: close it, or indent the lines after it`
        : say`opens a quotation mark that is not closed in time: close it, or indent the lines after it`,
    };
  }
  if (/multiline key/.test(reason)) {
    const [start] = document.errors[0]?.pos ?? [offset];
    return { ...placeAt(start), message: say`has no colon after the name of the field: write it as "name: value"` };
  }
  return { line, column, message: messageFor(reason, text.split('\n')[line - 1] ?? '') };
}

const endsTooEarly = /deficient indentation|unexpected end of the stream|flow collection|flow sequence|flow mapping/;

function messageFor(reason: string, line: string): string {
  if (/^ *\t/.test(line)) return say`is indented with a tab: use spaces`;
  if (/duplicated mapping key/.test(reason)) return say`names a field twice: keep one of the two`;
  if (/bad indentation of a mapping entry/.test(reason)) {
    return say`is not plain YAML: indent the line as the fields beside it, or put the text in quotation marks`;
  }
  return say`is not plain YAML (${reason}): correct the line`;
}

/** Where the innermost quoted text or bracket begins that is still open at a place in the text. */
function openAt(contents: Node | null, offset: number | undefined): number | undefined {
  let open: number | undefined;
  if (offset === undefined) return undefined;
  visit(contents, (_, node) => {
    const isOpening =
      (isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')) ||
      (isCollection(node) && node.flow === true);
    if (!isOpening || !node.range) return;
    const [from, to] = node.range;
    if (from < offset && offset <= to && from > (open ?? -1)) open = from;
  });
  return open;
}
