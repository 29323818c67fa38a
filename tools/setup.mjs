// Installs what package-lock.json says, where node_modules is not that already. Quick when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export function setUp() {
  refuseOldNode();
  if (isInstalled()) return;
  console.error('Installing what Suture needs (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** npm keeps its own note of what lies in node_modules; every package of the lock must be in it, in that version. */
function isInstalled() {
  const note = `${root}node_modules/.package-lock.json`;
  if (!existsSync(note)) return false;
  const wanted = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages;
  const present = JSON.parse(readFileSync(note, 'utf8')).packages;
  return Object.entries(wanted).every(([place, { version, link, optional }]) => {
    if (!place.startsWith('node_modules/')) return true;
    const found = present[place];
    if (!found) return optional === true;
    return link === true || found.version === version;
  });
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Suture needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp();
