const texts = new WeakMap<object, string>();

/** Everything that a body says, in lower case; bodies do not change, so it is gathered once for each. */
export function searchText(body: object): string {
  let text = texts.get(body);
  if (text === undefined) {
    text = saidIn(body).toLowerCase();
    texts.set(body, text);
  }
  return text;
}

/** Whether a record's key or text holds every word; all records hold none. */
export function holdsWords(key: string, body: object | undefined, words: readonly string[]): boolean {
  if (words.length === 0 || body === undefined) return true;
  const name = key.toLowerCase();
  return words.every((word) => name.includes(word) || searchText(body).includes(word));
}

export function wordsOf(search: string | undefined): readonly string[] {
  return (search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}

function saidIn(value: unknown): string {
  if (typeof value === 'string') return `${value} `;
  if (typeof value !== 'object' || value === null) return '';
  let said = '';
  for (const [name, inside] of Object.entries(value)) if (name !== 'basis') said += saidIn(inside);
  return said;
}
