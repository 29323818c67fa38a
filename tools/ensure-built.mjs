// Compiles core, words, server and cli where their sources are newer than what was last built. A clone needs no build step.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiled = ['core', 'words', 'server', 'cli'];

export function ensureBuilt() {
  const stamp = `${root}packages/cli/dist/.built`;
  const builtAt = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  if (compiled.every((name) => newestIn(`${root}packages/${name}/src`) < builtAt)) return;
  const startedAt = new Date();
  const { status, stdout } = spawnSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-b', root], {
    encoding: 'utf8',
  });
  if (status !== 0) console.error(stdout);
  if (!existsSync(`${root}packages/cli/dist/main.js`)) process.exit(1);
  writeFileSync(stamp, '');
  utimesSync(stamp, startedAt, startedAt);
}

export function newestIn(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    newest = Math.max(newest, entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs);
  }
  return newest;
}
