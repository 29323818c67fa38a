export { aClient, anOwner, aPerson, type Client, password } from './a-client.ts';
export { aCopy } from './a-copy.ts';
export { aDatabase, aDataFolder, type TestDatabase } from './a-database.ts';
export { aDevice } from './a-device.ts';
export { aServerProcess, type ServerProcess } from './a-server-process.ts';
export { ask, type Called, call } from './call.ts';
export { theRecord } from './the-record.ts';
