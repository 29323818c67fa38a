/**
 * One text for one value: object keys sorted, no white space, absent fields left out. The shape of RFC 8785, for the
 * values that records hold (no NaN or Infinity, which are refused).
 */
export function canonicalText(value: unknown): string {
  let text = '';
  writeCanonical(value, (piece) => {
    text += piece;
  });
  return text;
}

/** The same text in pieces, for one who needs not hold it. */
export function writeCanonical(value: unknown, write: (piece: string) => void): void {
  if (typeof value === 'string') writeQuoted(value, write);
  else if (value === null || typeof value === 'boolean') write(String(value));
  else if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical text`);
    write(JSON.stringify(value));
  } else if (Array.isArray(value)) writeItems(value, write);
  else if (typeof value === 'object') writeFields(value as Readonly<Record<string, unknown>>, write);
  else throw new TypeError(`a ${typeof value} has no canonical text`);
}

function writeItems(items: readonly unknown[], write: (piece: string) => void): void {
  write('[');
  for (let at = 0; at < items.length; at += 1) {
    if (at > 0) write(',');
    writeCanonical(items[at] ?? null, write);
  }
  write(']');
}

function writeFields(value: Readonly<Record<string, unknown>>, write: (piece: string) => void): void {
  write('{');
  let first = true;
  const names = inOrder(Object.keys(value));
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at] ?? '';
    const field = value[name];
    if (field === undefined) continue;
    if (!first) write(',');
    first = false;
    writeQuoted(name, write);
    write(':');
    writeCanonical(field, write);
  }
  write('}');
}

/** Most texts have nothing to escape, and are their own JSON between quotes. */
function writeQuoted(text: string, write: (piece: string) => void): void {
  if (!plain.test(text)) {
    write(JSON.stringify(text));
    return;
  }
  write('"');
  write(text);
  write('"');
}

const plain = /^[ !#-[\]-~]*$/;

/** By code unit, in place: a record has few fields, and sorting by insertion takes no memory for them. */
function inOrder(names: string[]): readonly string[] {
  if (names.length > 40) return names.sort();
  for (let at = 1; at < names.length; at += 1) {
    const name = names[at] ?? '';
    let to = at;
    for (let before = names[to - 1]; before !== undefined && before > name; before = names[to - 1])
      names[to--] = before;
    names[to] = name;
  }
  return names;
}
