import { type ScreeningSide, screeningOf, screeningSides, waitsForScreening, whyNotTogether } from '@suture/core/risk';
import type { Answer } from '../../contract/index.ts';
import { pageOfRows } from '../../http/paging.ts';
import { holdsWords, type OpenFile, wordsOf } from '../../records/index.ts';

type Route = 'GET /api/v1/devices/{device}/screenings';
type Row = Answer<Route>['items'][number];
type Query = {
  readonly side: ScreeningSide;
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

export function screeningPage(open: OpenFile, { side, search, cursor, limit }: Query): Answer<Route> {
  const words = wordsOf(search);
  const page = pageOfRows(rowsOf(open, side), {
    sort: 'refused',
    // Those that can be confirmed together stand first.
    sortValue: ({ refused }) => (refused === undefined ? 0 : 1),
    keep: ({ key }) => holdsWords(key, open.stored.get(key)?.body, words),
    cursor,
    limit,
  });
  return { ...page, together: Object.fromEntries(screeningSides.map((each) => [each, ready(open, each)])) as Together };
}

type Together = Answer<Route>['together'];

function ready(open: OpenFile, side: ScreeningSide): number {
  return rowsOf(open, side).filter(({ refused }) => refused === undefined).length;
}

function rowsOf({ file, stored }: OpenFile, side: ScreeningSide): readonly Row[] {
  return file.all('control').flatMap(({ key, body }): Row[] => {
    if (!waitsForScreening(file, body, side)) return [];
    const given = screeningOf(body, side);
    const refused = whyNotTogether(file, key, side);
    return [
      {
        key,
        title: body.title,
        version: stored.get(key)?.version ?? 0,
        ...(body.description !== undefined && { description: body.description }),
        ...(given?.reason !== undefined && { reason: given.reason }),
        ...(given?.judged && { was: { by: given.judged.by, on: given.judged.on } }),
        ...(refused !== undefined && { refused }),
      },
    ];
  });
}
