// `npm start -- --port 7420 --data <folder>`: sets up, builds what is stale, and becomes the server. It runs in this very
// process, so that Ctrl-C and signals reach it, and the exit code is its own.
import { build } from './build.mjs';

build();
await import('../packages/server/dist/main.js');
