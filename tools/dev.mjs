// `npm run dev`: the compiler watches, the server starts anew when what it runs has changed, and vite serves the
// workbench with hot reload (its proxy to the API is in packages/web/vite.config.ts).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
build();

const children = [
  run(['node_modules/typescript/bin/tsc', '-b', '--watch', '--preserveWatchOutput']),
  run(['--watch', 'packages/server/dist/main.js', ...process.argv.slice(2)]),
];
if (existsSync(`${root}packages/web/vite.config.ts`)) {
  children.push(run(['../../node_modules/vite/bin/vite.js'], `${root}packages/web`));
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });
}

function run(args, cwd = root) {
  return spawn(process.execPath, args, { cwd, stdio: 'inherit' });
}
