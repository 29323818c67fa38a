import { type Mapping, rowsBelow, type SheetKind } from '@suture/core/file';
import type { Answer, Input } from '@suture/server/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { ofDevice } from '../../api/query-client.ts';
import { chosenSheet, type ReadFile } from './read-file.ts';

type Name = 'POST /api/v1/devices/{device}/spreadsheet';
export type Plan = Answer<Name>;
export type PlannedRecord = Plan['created'][number];
export type SheetFault = Plan['faults'][number];
export type Rows = Pick<Input<Name>['body'], 'kind' | 'headings' | 'mapping' | 'rows' | 'source'>;

export function rowsOf(kind: SheetKind, file: ReadFile, mapping: Mapping): Rows {
  const sheet = chosenSheet(file);
  return {
    kind,
    headings: sheet.headings.map((heading) => heading.slice(0, 1000)),
    mapping: mapping.map((path) => path ?? null),
    rows: rowsBelow(sheet.rows, sheet.headingRow).map(({ number, cells }) => ({ number, cells: [...cells] })),
    source: { name: file.name.slice(0, 200), digest: file.digest },
  };
}

/** What the rows would do. Lies under the device: what somebody else writes meanwhile is looked at anew. */
export const planQuery = (device: string, file: ReadFile, rows: Rows) =>
  queryOptions({
    queryKey: ofDevice(device, 'spreadsheet', file.digest, file.sheet, rows.rows[0]?.number, rows.kind, rows.mapping),
    queryFn: ({ signal }) =>
      call(
        'POST /api/v1/devices/{device}/spreadsheet',
        { params: { device }, body: { ...rows, dryRun: true } },
        signal,
      ),
    enabled: rows.rows.length > 0 && rows.mapping.some((path) => path !== null),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });

export type WrittenImport = Answer<'GET /api/v1/devices/{device}/spreadsheet/imports/{event}'>;

/** What was written then stays what it is. */
export const importQuery = (device: string, event: number) =>
  queryOptions({
    queryKey: ofDevice(device, 'spreadsheet', 'import', event),
    queryFn: ({ signal }) =>
      call('GET /api/v1/devices/{device}/spreadsheet/imports/{event}', { params: { device, event } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export type Undo = Answer<'POST /api/v1/devices/{device}/spreadsheet/undo'>;
type Written = { readonly key: string; readonly version: number };

/** What taking an import back would do; asked anew when somebody changes the file meanwhile. */
export const undoQuery = (device: string, kind: SheetKind, records: readonly Written[]) =>
  queryOptions({
    queryKey: ofDevice(device, 'spreadsheet', 'undo', records),
    queryFn: ({ signal }) =>
      call(
        'POST /api/v1/devices/{device}/spreadsheet/undo',
        { params: { device }, body: { kind, records: [...records], dryRun: true } },
        signal,
      ),
    gcTime: 0,
  });
