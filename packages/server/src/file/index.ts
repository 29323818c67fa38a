export { Live } from './live/live.ts';
export * from './read-device-folder.ts';
export { fileHandlers } from './routes.ts';
export * from './write-device-folder.ts';
