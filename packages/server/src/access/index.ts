export { ownerOf } from './account.ts';
export { callerOf } from './caller.ts';
export { deviceFor, devicesOf } from './device-for.ts';
export { devicesNow } from './devices-now.ts';
export { grantEverySide } from './grants.ts';
export { accessHandlers } from './routes.ts';
export { makeSetUpLink } from './set-up.ts';
