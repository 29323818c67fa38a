import { type Policies, safetyPolicyOf, securityPolicyOf } from '../../risk/index.ts';
import type { DeviceFile } from '../device-file.ts';
import { kindNames, kindOfKey } from '../registry.ts';

/** What the text of a cell is read and written by: the levels of the policies, and the records that it may name. */
export type SheetContext = {
  readonly policies: Policies;
  readonly titleOf: (key: string) => string | undefined;
  /** Key of the record as it is written in the file, whatever the case; undefined where there is none. */
  readonly keyLike: (text: string) => string | undefined;
  /** Keys of records with one of the prefixes that bear this title; what is retired is not meant. */
  readonly keysTitled: (title: string, prefixes: readonly string[]) => readonly string[];
};

export function sheetContext(file: DeviceFile): SheetContext {
  const titled = new Map<string, Map<string, string[]>>();
  const keys = new Map(file.records().map(({ key }) => [key.toLowerCase(), key]));

  function titlesOf(prefix: string): ReadonlyMap<string, readonly string[]> {
    let titles = titled.get(prefix);
    if (titles === undefined) {
      titles = new Map();
      const kind = kindNames.find((name) => name === kindOfKey(`${prefix}-1`)?.kind);
      for (const { key, body } of kind === undefined ? [] : file.all(kind)) {
        if (body.status === 'retired') continue;
        const title = sameTitle(body.title);
        titles.set(title, [...(titles.get(title) ?? []), key]);
      }
      titled.set(prefix, titles);
    }
    return titles;
  }

  return {
    policies: { safety: safetyPolicyOf(file), security: securityPolicyOf(file) },
    titleOf: (key) => file.record(key)?.body.title,
    keyLike: (text) => keys.get(text.trim().toLowerCase()),
    keysTitled: (title, prefixes) => prefixes.flatMap((prefix) => titlesOf(prefix).get(sameTitle(title)) ?? []),
  };
}

function sameTitle(title: string): string {
  return title.trim().replace(/\s+/g, ' ').toLowerCase();
}
