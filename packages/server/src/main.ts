import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Problem, placeOf } from '@suture/core/kernel';
import { makeSetUpLink } from './access/index.ts';
import { buildApp } from './app.ts';
import { openDatabase } from './db/index.ts';
import { inWords, type Listening, refuseUnusablePort } from './http/port.ts';

const usage =
  'npm start -- [--port 7420] [--host 127.0.0.1] [--data FOLDER]; DATABASE_URL names a PostgreSQL of your own';

try {
  await start();
} catch (error) {
  if (!(error instanceof Problem) && !isUsage(error)) throw error;
  console.error(error.message);
  if (error instanceof Problem) for (const fault of error.faults) console.error(`  ${placeOf(fault)} ${fault.message}`);
  else console.error(usage);
  process.exitCode = 2;
}

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '7420' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string' },
    },
  });
  const listening = { host: values.host, port: portOf(values.port) };
  await refuseUnusablePort(listening);
  const database = await openDatabase({ dataDir: values.data, databaseUrl: process.env.DATABASE_URL });
  try {
    const workbench = fileURLToPath(new URL('../../web/dist', import.meta.url));
    const app = await buildApp({ db: database.db, connection: database.connection, workbench, log: true });
    const stop = stopOnce(async () => {
      await app.close();
      await database.stop();
    });
    process.on('SIGINT', stop).on('SIGTERM', stop);
    await listen(app, listening);
    await welcome(values.host, boundPort(app), database.where, await makeSetUpLink(database.db));
  } catch (error) {
    await database.stop();
    throw error;
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Problem('invalid-input', `--port ${text} is no port: give a number from 0 to 65535.`);
  return port;
}

type App = Awaited<ReturnType<typeof buildApp>>;

async function listen(app: App, listening: Listening): Promise<void> {
  try {
    await app.listen(listening);
  } catch (error) {
    throw inWords(error, listening);
  }
}

function boundPort(app: App): number {
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function welcome(host: string, port: number, where: string, setUpToken: string | undefined): Promise<void> {
  const isLoopback = ['127.0.0.1', 'localhost', '::1'].includes(host);
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  console.log(`Suture answers at ${address}`);
  console.log(`  records in ${where}`);
  if (setUpToken) console.log(`  first start: make the owner's account at ${address}/set-up?token=${setUpToken}`);
  if (!isLoopback)
    console.log('  Warning: it can be reached from other machines over plain HTTP. Put a TLS proxy in front of it.');
  console.log('  Ctrl-C stops it.');
}

/** A second signal while stopping changes nothing; one that comes after ten seconds of waiting gives up. */
function stopOnce(close: () => Promise<void>): () => void {
  let stopping = false;
  return () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    close().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
}

function isUsage(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
