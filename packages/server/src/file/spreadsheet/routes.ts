import { mayI } from '@suture/core/access';
import { Problem, say } from '@suture/core/kernel';
import type { spreadsheetRoutes } from '../../contract/spreadsheet.ts';
import type { Handlers } from '../../http/index.ts';
import { readSheets } from './read-sheets.ts';
import { saveRows } from './save-rows.ts';
import { undoImport } from './undo-import.ts';
import { sheetFile } from './write-sheet.ts';
import { writtenImport } from './written-import.ts';

export const spreadsheetHandlers: Handlers<keyof typeof spreadsheetRoutes> = {
  'POST /api/v1/devices/{device}/spreadsheet/read': ({ body }) => readSheets(body),

  'POST /api/v1/devices/{device}/spreadsheet': ({ context, device, caller, body }) => {
    const may = mayI('record.write', device.roles, { kind: body.kind });
    if (!may.allowed) throw new Problem('not-allowed', say`${may.reason} Nothing was changed.`);
    return saveRows({ context, device, caller, sent: body });
  },

  'POST /api/v1/devices/{device}/spreadsheet/undo': ({ context, device, caller, body }) => {
    const may = mayI('record.write', device.roles, { kind: body.kind });
    if (!may.allowed) throw new Problem('not-allowed', say`${may.reason} Nothing was changed.`);
    return undoImport({ context, device, caller, sent: body });
  },

  'GET /api/v1/devices/{device}/spreadsheet/imports/{event}': ({ context, device, params }) =>
    writtenImport(context, device, params.event),

  'GET /api/v1/devices/{device}/spreadsheet': async ({ context, device, query }) => {
    const may = mayI('device.export', device.roles);
    if (!may.allowed) throw new Problem('not-allowed', may.reason);
    return sheetFile(device, await context.files.open(context.db, device.id), query);
  },
};
