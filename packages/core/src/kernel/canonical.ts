/**
 * One text for one value: object keys sorted, no white space, absent fields left out. The shape of RFC 8785, for the
 * values that records hold (no NaN or Infinity, which are refused).
 */
export function canonicalText(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical text`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${itemsOf(value)}]`;
  if (typeof value === 'object') return `{${fieldsOf(value as Readonly<Record<string, unknown>>)}}`;
  throw new TypeError(`a ${typeof value} has no canonical text`);
}

function itemsOf(items: readonly unknown[]): string {
  let text = '';
  for (let at = 0; at < items.length; at += 1) text += `${at === 0 ? '' : ','}${canonicalText(items[at] ?? null)}`;
  return text;
}

function fieldsOf(value: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const name of inOrder(Object.keys(value))) {
    const field = value[name];
    if (field === undefined) continue;
    text += `${text === '' ? '' : ','}${quoted(name)}:${canonicalText(field)}`;
  }
  return text;
}

/** Most texts have nothing to escape, and are their own JSON between quotes. */
function quoted(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
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
