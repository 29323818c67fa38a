// The server as it is started, built first where its sources are newer: `node server-process.mjs --port 0 --data <folder>`.
import { ensureBuilt } from '../../../../tools/ensure-built.mjs';

ensureBuilt();
await import('../../dist/main.js');
