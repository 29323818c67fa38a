import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { deviceFile, writeFolder } from '@suture/core/file';
import { syntheticRecords } from './synthetic-file.mjs';

export const person = { name: 'Bench', email: 'bench@example.org', password: 'a long bench password' };

let running;

/** The one server that all figures ask; started when first asked for. */
export function served() {
  running ??= serve();
  return running;
}

export async function stopServer() {
  if (running === undefined) return;
  const { stop } = await running;
  running = undefined;
  await stop();
}

/** Fills a data folder with the synthetic device, then starts the built server on it as `npm start` would. */
async function serve() {
  const dataDir = mkdtempSync(`${tmpdir()}/suture-bench-`);
  chmodSync(dataDir, 0o711);
  const { token, device } = await fill(dataDir);
  const begun = performance.now();
  const { address, pid, stop } = await startServer(dataDir);
  const ask = asking(address, { authorization: `Bearer ${token}` });
  await ask('GET', '/api/v1/health');
  const start = performance.now() - begun;
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const idle = memoryOf(pid) + memoryOfDatabase(dataDir);
  return {
    start,
    idle,
    ask,
    device,
    address,
    async stop() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Through the front door: set-up link, sign-in, import of the folder, an API token. */
async function fill(dataDir) {
  const { address, setUp, stop } = await startServer(dataDir);
  const response = await fetch(`${address}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: setUp, ...person }),
  });
  const cookie = response.headers.get('set-cookie').split(';')[0];
  const { csrf } = await response.json();
  const ask = asking(address, { cookie, 'x-csrf-token': csrf });
  const files = writeFolder(deviceFile(syntheticRecords()));
  const device = await ask('POST', '/api/v1/devices/import', { slug: 'bench', files });
  const { token } = await ask('POST', '/api/v1/tokens', { name: 'bench', scope: 'write', days: 1 });
  await stop();
  return { token, device: device.id };
}

async function startServer(dataDir) {
  const server = spawn(process.execPath, ['packages/server/dist/main.js', '--port', '0', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { address, setUp } = await saidBy(server.stdout);
  const stop = async () => {
    server.kill('SIGINT');
    await new Promise((resolve) => server.once('exit', resolve));
  };
  return { address, setUp, pid: server.pid, stop };
}

function asking(address, identity) {
  return async (method, path, body, version) => {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: {
        ...identity,
        ...(body && { 'content-type': 'application/json' }),
        ...(version && { 'if-match': `"${version}"` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
}

async function saidBy(output) {
  let text = '';
  for await (const chunk of output) {
    text += chunk;
    if (!text.includes('Ctrl-C')) continue;
    return { address: /http:\/\/\S+?:\d+/.exec(text)?.[0], setUp: /token=(\S+)/.exec(text)?.[1] };
  }
  throw new Error(`the server did not say where it answers: ${text}`);
}

/** Proportional set size: what is shared between the processes of PostgreSQL is counted once. In megabytes. */
function memoryOf(pid) {
  const kilobytes = Number(/^Pss: +(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]);
  return kilobytes / 1024;
}

function memoryOfDatabase(dataDir) {
  const folder = readdirSync(`${dataDir}/postgres`).find((name) => /^pg\d+$/.test(name));
  const main = readFileSync(`${dataDir}/postgres/${folder}/postmaster.pid`, 'utf8').split('\n')[0];
  const own = [main, ...childrenOf(main)];
  return own.reduce((sum, pid) => sum + memoryOf(pid), 0);
}

function childrenOf(parent) {
  return readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      return readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === parent;
    } catch {
      return false; // gone in the meantime
    }
  });
}
