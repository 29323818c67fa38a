// Compiles core, server, cli, and the workbench, where their sources are newer than what was last built.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBuilt, newestIn } from './ensure-built.mjs';
import { setUp } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export function build() {
  setUp();
  ensureBuilt();
  buildWorkbench();
}

function buildWorkbench() {
  const web = `${root}packages/web`;
  if (!existsSync(`${web}/vite.config.ts`)) return;
  const built = `${web}/dist/index.html`;
  const sources = [`${web}/src`, `${root}packages/core/src`].map(newestIn);
  const settings = [`${web}/vite.config.ts`, `${web}/index.html`, `${root}package-lock.json`].map(
    (path) => statSync(path).mtimeMs,
  );
  if (existsSync(built) && Math.max(...sources, ...settings) < statSync(built).mtimeMs) return;
  console.error('Building the workbench …');
  const vite = [`${root}node_modules/vite/bin/vite.js`, 'build', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, vite, { cwd: web, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
