import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { deviceFile, writeFolder } from '@suture/core/file';
import { syntheticRecords } from './synthetic-file.mjs';

/** One server with the synthetic file answers for all figures; they are measured in this order. */
export const figures = [
  {
    name: 'start (built, data present) to answering',
    limit: 2500,
    unit: 'ms',
    measure: () => served().then(({ start }) => start),
  },
  {
    name: 'idle memory of server plus database',
    limit: 250,
    unit: 'MB',
    measure: () => served().then(({ idle }) => idle),
  },
  { name: 'one record saved over the API to its new findings', limit: 120, unit: 'ms', measure: savedToFindings },
  { name: 'risk list, any sort or filter, first page p95', limit: 60, unit: 'ms', measure: riskListsP95 },
];

let running;

function served() {
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
    async stop() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Through the front door: set-up link, sign-in, import of the folder, an API token. */
async function fill(dataDir) {
  const { address, setUp, stop } = await startServer(dataDir);
  const person = { name: 'Bench', email: 'bench@example.org', password: 'a long bench password' };
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

async function savedToFindings() {
  const { ask, device } = await served();
  const base = `/api/v1/devices/${device}`;
  await ask('GET', `${base}/findings?limit=1`);
  const times = [];
  for (let count = 1; count <= 20; count += 1) {
    const key = `SR-${count * 37}`;
    const { body, version } = await ask('GET', `${base}/records/${key}`);
    const begun = performance.now();
    await ask(
      'PUT',
      `${base}/records/${key}`,
      { body: { ...body, scenario: `${body.scenario ?? ''} Seen again ${count}.` } },
      version,
    );
    await ask('GET', `${base}/findings?record=${key}`);
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[18];
}

async function riskListsP95() {
  const { ask, device } = await served();
  const queries = [];
  for (const of of ['securityRisk', 'safetyRisk', 'control']) {
    for (const sort of ['key', '-key', 'title', 'relation', '-relation', 'before', 'now', '-findings']) {
      queries.push(
        `of=${of}&sort=${sort}`,
        `of=${of}&sort=${sort}&search=1`,
        `of=${of}&sort=${sort}&verdict=unacceptable`,
      );
    }
  }
  const times = [];
  for (const query of [...queries, ...queries]) {
    const begun = performance.now();
    await ask('GET', `/api/v1/devices/${device}/risks?${query}`);
    times.push(performance.now() - begun);
  }
  const after = times.slice(queries.length).sort((a, b) => a - b);
  return after[Math.floor(after.length * 0.95)];
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
