import { searchFile } from '@suture/core/file';
import type { Answer } from '../contract/index.ts';
import { type OpenFile, searchText, wordsOf } from '../records/index.ts';

type Query = { readonly search: string; readonly keys?: string | undefined; readonly limit: number };

/** Records of the file by what was typed, or those that are named. */
export function searchRecords(
  { file, said }: OpenFile,
  { search, keys, limit }: Query,
): Answer<'GET /api/v1/devices/{device}/search'> {
  const found =
    keys === undefined
      ? searchFile(file, {
          words: wordsOf(search),
          limit,
          textOf: ({ body }) => searchText(body),
          keysWith: (words) => said.keysWith(words),
        })
      : keys.split(',').flatMap((key) => {
          const record = file.record(key);
          return record === undefined ? [] : { record, by: 'asked' as const };
        });
  return {
    items: found.slice(0, limit).map(({ record: { key, kind, body }, by }) => {
      return { key, kind, title: body.title, status: body.status, by };
    }),
  };
}
