/** `{0}`, `{1}` … stand for what is filled in, in the order of English; a function where words change with it. */
export type Saying = string | ((...filled: readonly string[]) => string);

/** What a language says for each sentence, by its English. */
export type Language = { readonly code: string; readonly sayings: Readonly<Record<string, Saying>> };

type Filled = string | number | bigint | undefined;

/** Whose language it is, is known outside: the server asks the request, the browser its reader. */
let spoken: () => Language | undefined = () => undefined;

/** Sentences are said in what this gives; where it gives nothing, in English. No judgement depends on it. */
export function speakBy(asked: () => Language | undefined): void {
  spoken = asked;
}

export function spokenLanguage(): Language | undefined {
  return spoken();
}

/** A sentence in the language of whoever reads it. Its English stands where it is said, and is its key. */
export function say(english: TemplateStringsArray, ...filled: readonly Filled[]): string {
  const language = spoken();
  if (language === undefined) return fillIn(english, filled);
  const key = english.length === 1 ? (english[0] ?? '') : keyOf(english);
  return sayIn(language, key, filled) ?? fillIn(english, filled);
}

/** Texts that are fixed, each said when it is read: `words({ low: 'Low' }).low`. */
export function words<const Texts extends object>(english: Texts): Texts {
  const said = Array.isArray(english) ? [] : {};
  for (const [name, text] of Object.entries(english)) {
    if (typeof text === 'string') Object.defineProperty(said, name, { enumerable: true, get: () => sayFixed(text) });
    else Object.defineProperty(said, name, { enumerable: true, value: isPlain(text) ? words(text) : text });
  }
  // The same names, and at each of them a text or what else was there.
  return said as Texts;
}

/** `A, B and C`, as the language of the reader joins them. */
export function listed(parts: readonly string[], joint: 'and' | 'or' = 'and'): string {
  // British English writes no comma before the last.
  const locale = spoken()?.code ?? 'en-GB';
  const name = `${locale} ${joint}`;
  const list =
    lists.get(name) ?? new Intl.ListFormat(locale, { type: joint === 'and' ? 'conjunction' : 'disjunction' });
  lists.set(name, list);
  return list.format(parts);
}

const lists = new Map<string, Intl.ListFormat>();

function sayFixed(english: string): string {
  const language = spoken();
  return language === undefined ? english : (sayIn(language, english, []) ?? english);
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function fillIn(english: readonly string[], filled: readonly Filled[]): string {
  let sentence = english[0] ?? '';
  for (let at = 0; at < filled.length; at += 1) sentence += `${filled[at]}${english[at + 1] ?? ''}`;
  return sentence;
}

function sayIn({ sayings }: Language, key: string, filled: readonly Filled[]) {
  const saying = Object.hasOwn(sayings, key) ? sayings[key] : undefined;
  if (typeof saying === 'function') return saying(...filled.map(String));
  return saying?.replace(/\{(\d+)\}/g, (_, at) => `${filled[Number(at)]}`);
}

function keyOf(english: TemplateStringsArray): string {
  let key = keys.get(english);
  if (key === undefined) {
    key = english.reduce((sentence, part, at) => `${sentence}{${at - 1}}${part}`);
    keys.set(english, key);
  }
  return key;
}

const keys = new WeakMap<TemplateStringsArray, string>();
