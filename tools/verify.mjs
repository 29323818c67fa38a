// `npm run verify`: everything that must hold before a change goes in, except the slow tests. Names each step that fails.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
setUp();

const tsc = 'node_modules/typescript/bin/tsc';
const steps = [
  ['types', [tsc, '-b']],
  ['types of tests', [tsc, '-p', 'tsconfig.test.json']],
  ...(existsSync(`${root}packages/web/src`) ? [['types of the workbench', [tsc, '-p', 'packages/web']]] : []),
  ['format and lint (biome)', ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--colors=off']],
  ['lint (oxlint)', ['node_modules/oxlint/bin/oxlint', '--deny-warnings', '--ignore-pattern', 'examples']],
  ['unused code (knip)', ['node_modules/knip/bin/knip.js', '--no-progress']],
  ['lock file', ['tools/lock.mjs']],
  ['list of sentences', ['tools/sentences.mjs']],
  ['unit tests', ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--reporter=dot']],
];

const env = { ...process.env, NO_COLOR: '1' };
const failed = [];
for (const [name, command] of steps) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 26,
  });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name}  ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (status === 0) continue;
  failed.push(name);
  console.log(`${stdout}${stderr}`.trimEnd());
}
if (failed.length > 0) {
  console.log(`\nFailed: ${failed.join(', ')}`);
  process.exit(1);
}
