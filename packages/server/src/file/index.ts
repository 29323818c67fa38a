export { Live } from './live/live.ts';
export * from './read-device-folder.ts';
export { fileHandlers } from './routes.ts';
export { sheetsIn } from './spreadsheet/read-sheets.ts';
export { sheetBytes } from './spreadsheet/write-sheet.ts';
export * from './write-device-folder.ts';
