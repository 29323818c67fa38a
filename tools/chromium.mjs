// Finds the browser that the tests drive; as root, or with sudo that asks no password, installs it from Debian.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @returns its path; ends the process with the one command to run where it is missing and may not be installed */
export function chromium() {
  const found = find();
  if (found) return found;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (mayInstall(asRoot)) {
    console.error('Installing Chromium for the browser tests …');
    run([...asRoot, 'apt-get', 'update', '-qq']);
    run([...asRoot, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    const installed = find();
    if (installed) return installed;
  }
  console.error(
    'The browser tests need Chromium. Install it, or name one with CHROMIUM=<path>:\n\n  sudo apt-get install -y chromium\n',
  );
  process.exit(1);
}

function find() {
  const named = process.env.CHROMIUM;
  return named && existsSync(named) ? named : places.find(existsSync);
}

function mayInstall(asRoot) {
  if (!existsSync('/usr/bin/apt-get')) return false;
  return asRoot.length === 0 || spawnSync(asRoot[0], [...asRoot.slice(1), 'true'], { stdio: 'ignore' }).status === 0;
}

function run([program, ...args]) {
  spawnSync(program, args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
