// Compiles core, words, server, cli, and the workbench, where their sources are newer than what was last built.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
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
  const sources = [`${web}/src`, `${root}packages/core/src`, `${root}packages/words/src`].map(newestIn);
  const settings = [`${web}/vite.config.ts`, `${web}/index.html`, `${root}package-lock.json`].map(
    (path) => statSync(path).mtimeMs,
  );
  if (existsSync(built) && Math.max(...sources, ...settings) < statSync(built).mtimeMs) return;
  console.error('Building the workbench …');
  const vite = [`${root}node_modules/vite/bin/vite.js`, 'build', '--logLevel', 'warn'];
  // Whoever calls, a test runner among them: what is built is what people get.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, vite, { cwd: web, env, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
  for (const name of readdirSync(`${web}/dist/assets`).filter((file) => /\.(js|css)$/.test(file))) pack(name, web);
}

/** The server sends the packed file to whoever takes it. */
function pack(name, web) {
  const path = `${web}/dist/assets/${name}`;
  writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
