import { largestSheet, sheetKinds } from '@suture/core/file';
import { Text } from '@suture/core/kernel';
import { z } from 'zod';
import { Consequences } from './file.ts';
import { DeviceParams, megabytes, type Route } from './route.ts';

const SheetKind = z.enum(sheetKinds);

/** For each column of the file the path of the field it goes to; null where it is left out. */
const Mapping = z.array(z.string().max(80).nullable()).max(largestSheet.columns);

const Row = z.strictObject({
  number: z.int().min(1).describe('As the spreadsheet program counts its rows'),
  cells: z.array(z.string()).max(largestSheet.columns),
});

const CellFault = z.object({
  row: z.number().int(),
  column: z.number().int().optional().describe('Of the file, from 0; absent where no column is the field’s'),
  letter: z.string().optional().describe('The column as the spreadsheet program calls it'),
  heading: z.string(),
  message: z.string(),
});
export type SheetFault = z.infer<typeof CellFault>;

const PlannedRecord = z.object({
  key: z.string().optional().describe('Absent where the record is new, until it is made'),
  version: z.number().int().optional().describe('That was written; 1 where the record was made'),
  title: z.string(),
  rows: z.array(z.number().int()),
  cells: z.array(
    z.object({
      row: z.number().int(),
      column: z.number().int(),
      heading: z.string(),
      was: z.string(),
      is: z.string(),
    }),
  ),
});
export type PlannedRecord = z.infer<typeof PlannedRecord>;

export const spreadsheetRoutes = {
  'POST /api/v1/devices/{device}/spreadsheet/read': {
    summary: 'Read a CSV or XLSX file: its sheets as text, where the headings are, and where each column may go',
    access: 'device',
    params: DeviceParams,
    body: z.strictObject({
      kind: SheetKind,
      name: z.string().max(200).describe('Of the file'),
      content: z.base64().describe('The file itself'),
    }),
    answer: z.object({
      format: z.enum(['csv', 'xlsx']),
      digest: z.string().describe('SHA-256 of the file'),
      /** What a person should know of how it was read. */
      notes: z.array(z.string()),
      sheets: z.array(
        z.object({
          name: z.string(),
          rows: z.array(z.array(z.string())),
          headingRow: z.number().int().describe('Place of the row with the headings, from 0'),
          mapping: Mapping,
        }),
      ),
    }),
    bodyLimit: 16 * megabytes,
  },
  'POST /api/v1/devices/{device}/spreadsheet': {
    summary: 'Make and change records by the rows of a spreadsheet, all or none; a dry run says what it would do',
    access: 'device',
    params: DeviceParams,
    body: z.strictObject({
      kind: SheetKind,
      headings: z.array(z.string().max(1000)).max(largestSheet.columns),
      mapping: Mapping,
      rows: z.array(Row).min(1).max(largestSheet.rows),
      leaveOut: z.array(z.int()).max(largestSheet.rows).default([]).describe('Numbers of rows that are not taken'),
      dryRun: z.boolean(),
      asOf: z.int().optional().describe('`asOf` of the dry run: what has changed since then is not written over'),
      source: z
        .strictObject({ name: z.string().max(200), digest: z.string().regex(/^[0-9a-f]{64}$/) })
        .optional()
        .describe('The file, kept with the reason in the audit trail'),
      why: Text.optional().describe('Why: kept in the audit trail'),
    }),
    answer: z.object({
      asOf: z.number().int().describe('Event up to which the file was read; of what was written the last one'),
      created: z.array(PlannedRecord),
      changed: z.array(PlannedRecord),
      unchanged: z.number().int().describe('Records whose rows say what is there already'),
      faults: z.array(CellFault).describe('Of a dry run; without one, a fault refuses the whole'),
      notes: z.array(CellFault).describe('What does not stand in the way, and should be known'),
      left: z
        .array(
          z.object({
            column: z.number().int().describe('Of the file, from 0'),
            letter: z.string(),
            heading: z.string(),
            message: z.string(),
          }),
        )
        .describe('Columns of the file that say something and go nowhere, and why'),
      consequences: Consequences.optional().describe(
        'What would follow from the rows without errors, told by a dry run',
      ),
    }),
    bodyLimit: 48 * megabytes,
  },
  'POST /api/v1/devices/{device}/spreadsheet/undo': {
    summary:
      'Take an import back, all or none: what it made is retired, what it changed says again what it said before',
    access: 'device',
    params: DeviceParams,
    body: z.strictObject({
      kind: SheetKind,
      records: z
        .array(z.strictObject({ key: z.string().max(90), version: z.int().min(1) }))
        .min(1)
        .max(largestSheet.rows)
        .describe('As the import has written them; one that has moved on since is refused'),
      dryRun: z.boolean(),
      why: Text.optional().describe('Needed unless it is a dry run'),
    }),
    answer: z.object({
      retired: z.number().int(),
      restored: z.number().int(),
      refused: z.array(z.object({ key: z.string(), message: z.string() })).describe('What a dry run cannot take back'),
    }),
    bodyLimit: 4 * megabytes,
  },
  'GET /api/v1/devices/{device}/spreadsheet/imports/{event}': {
    summary: 'An import that was written, by the number of its last event: what it made and changed',
    access: 'device',
    params: DeviceParams.extend({ event: z.coerce.number<number | string>().int().positive() }),
    answer: z.object({
      event: z.number().int(),
      kind: SheetKind,
      by: z.string(),
      at: z.string(),
      records: z
        .array(z.object({ key: z.string(), version: z.number().int() }))
        .describe('As the import has written them; 1 where the record was made'),
    }),
  },
  'GET /api/v1/devices/{device}/spreadsheet': {
    summary: 'All records of a kind as a spreadsheet; read in again it changes nothing',
    access: 'device',
    params: DeviceParams,
    query: z.strictObject({ kind: SheetKind, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
    answer: z.string().describe('The file'),
    download: true,
  },
} as const satisfies Record<string, Route>;
