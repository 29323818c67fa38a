export { exportDevice } from './export-device.ts';
export { type Importing, importDevice, type MadeDevice, makeDevice } from './import-device.ts';
export { deviceHandlers } from './routes.ts';
export { deviceEntry, devicesOf, everyDevice, freeSlug, isTaken, lockDevices } from './store.ts';
