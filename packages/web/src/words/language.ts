import type { LanguageFile } from '@suture/words/languages';

const folder = '../../../words/src/languages/';
const files = import.meta.glob<{ readonly default: LanguageFile }>([
  '../../../words/src/languages/*.ts',
  '!../../../words/src/languages/index.ts',
]);

type Loaders = Readonly<Record<string, (() => Promise<{ readonly default: LanguageFile }>) | undefined>>;

/** Languages besides English, each a file that is fetched when it is read. */
export const otherLanguages: Loaders = Object.fromEntries(
  Object.entries(files).map(([path, load]) => [path.slice(folder.length, -'.ts'.length), load]),
);

const kept = 'suture.language';

/** What the reader chose here before, else the first language of the browser that there is. */
export const language: string = chosen() ?? wished() ?? 'en';

/** All that there are, English first. */
export const languages: readonly string[] = ['en', ...Object.keys(otherLanguages)];

/** As its own speakers call it. */
export function nameOfLanguage(code: string): string {
  return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
}

export function chooseLanguage(next: string): void {
  localStorage.setItem(kept, next);
  location.reload();
}

function chosen(): string | undefined {
  const before = globalThis.localStorage?.getItem(kept) ?? undefined;
  return before !== undefined && isThere(before) ? before : undefined;
}

function wished(): string | undefined {
  return globalThis.navigator?.languages?.map((tag) => tag.slice(0, 2)).find(isThere);
}

function isThere(tag: string): boolean {
  return tag === 'en' || tag in otherLanguages;
}
