// The registry that made this lock does not serve every platform's optional binaries, and `npm ci` refuses a lock
// that lacks one. A stub that fits no machine stands in for each (docs/decisions/0003-lock-file-stubs.md).
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const missing = [];

for (const [at, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const places = [`node_modules/${name}`, `${at}/node_modules/${name}`];
    if (places.some((place) => lock.packages[place])) continue;
    missing.push(name);
    lock.packages[places[0]] = {
      version: range.replace(/^[\^~]/, ''),
      optional: true,
      os: ['none'],
      cpu: ['none'],
      ...(entry.dev ? { dev: true } : {}),
    };
  }
}

if (missing.length > 0 && process.argv.includes('--fix')) {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${missing.length} stubs added`);
} else if (missing.length > 0) {
  console.error(`package-lock.json lacks ${missing.length} optional packages: run \`npm run fix\`.`);
  process.exit(1);
}
