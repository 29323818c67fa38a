import { type Fault, say, words } from '../kernel/index.ts';

/** Where in a JSON text a field lies, `path` as in `components.3.name`. Slow: asked only once a fault is known. */
export function placeInJson(text: string, path: string): { line: number; column: number } | undefined {
  const wanted = path === '' ? [] : path.split('.');
  let found: number | undefined;
  walkJson(text, (open, at) => {
    if (found !== undefined || open.length !== wanted.length) return;
    if (wanted.every((segment, index) => segment === String(open[index]?.at))) found = at;
  });
  return found === undefined ? undefined : lineAndColumn(text, found);
}

/** What keeps a text from being JSON, with its place; `undefined` where it is JSON. */
export function jsonFaultIn(text: string): Fault | undefined {
  const fault = walkJson(text, () => undefined);
  return fault === undefined ? undefined : { ...lineAndColumn(text, fault.at), message: fault.message };
}

/** The deepest nesting of objects and lists; counts brackets, so it may be asked before the text is parsed. */
export function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at) ?? text.length;
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, ++depth);
    else if (sign === '}' || sign === ']') depth -= 1;
  }
  return deepest;
}

type Open = { readonly close: '}' | ']'; at: string | number };
const inWords = words({
  'a value': 'a value',
  'a value or ]': 'a value or ]',
  'a field name': 'a field name',
  'a field name or }': 'a field name or }',
  ':': ':',
  ', or the end': ', or the end',
  'nothing more': 'nothing more',
});
type Expected = keyof typeof inWords;

/** Goes through the text without recursion; tells each value's place, and gives back the first fault. */
function walkJson(
  text: string,
  onValue: (open: readonly Open[], at: number) => void,
): { at: number; message: string } | undefined {
  const open: Open[] = [];
  let expected: Expected = 'a value';
  let at = endOfSpace(text, 0);
  for (; at < text.length; at = endOfSpace(text, at)) {
    const sign = text[at];
    const level = open.at(-1);
    const fault = () => ({ at, message: say`expected ${inWords[expected]}` });
    if (level !== undefined && sign === level.close && mayClose(expected)) {
      open.pop();
      expected = open.length === 0 ? 'nothing more' : ', or the end';
      at += 1;
    } else if (expected === ', or the end' && level !== undefined) {
      if (sign !== ',') return fault();
      if (typeof level.at === 'number') level.at += 1;
      expected = level.close === ']' ? 'a value' : 'a field name';
      at += 1;
    } else if (expected === ':') {
      if (sign !== ':') return fault();
      expected = 'a value';
      at += 1;
    } else if (level !== undefined && (expected === 'a field name' || expected === 'a field name or }')) {
      const end = sign === '"' ? endOfString(text, at) : undefined;
      if (end === undefined) return fault();
      level.at = text.slice(at + 1, end);
      expected = ':';
      at = end + 1;
    } else if (expected === 'a value' || expected === 'a value or ]') {
      onValue(open, at);
      if (sign === '{' || sign === '[') {
        open.push(sign === '{' ? { close: '}', at: '' } : { close: ']', at: 0 });
        expected = sign === '{' ? 'a field name or }' : 'a value or ]';
        at += 1;
        continue;
      }
      const end = endOfScalar(text, at);
      if (end === undefined) return fault();
      expected = open.length === 0 ? 'nothing more' : ', or the end';
      at = end;
    } else return fault();
  }
  return expected === 'nothing more'
    ? undefined
    : { at: text.length, message: say`the text ends; expected ${inWords[expected]}` };
}

function mayClose(expected: Expected): boolean {
  return expected === ', or the end' || expected === 'a value or ]' || expected === 'a field name or }';
}

function endOfScalar(text: string, at: number): number | undefined {
  if (text[at] === '"') {
    const end = endOfString(text, at);
    return end === undefined ? undefined : end + 1;
  }
  const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
  scalar.lastIndex = at;
  return scalar.test(text) ? scalar.lastIndex : undefined;
}

/** Index of the closing quote; `undefined` where there is none or the text between is not allowed. */
function endOfString(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 0x22) return at;
    if (sign < 0x20) return undefined;
    if (sign === 0x5c) {
      if (!/^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(at + 1, at + 6))) return undefined;
      at += 1;
    }
  }
  return undefined;
}

function endOfSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1;
  return at;
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
