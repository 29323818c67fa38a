import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const started = fileURLToPath(new URL('./server-process.mjs', import.meta.url));

const lastWords = 'Ctrl-C stops it.';

export type ServerProcess = {
  readonly process: ChildProcess;
  readonly url: string;
  /** The one-time link that the first start printed; empty where somebody has an account already. */
  readonly setUpLink: string;
};

/** A server process of its own, once it answers. `records` is a data folder, or the `postgres://` address of a database. */
export async function aServerProcess(records: string, port = 0): Promise<ServerProcess> {
  const { DATABASE_URL: _, ...rest } = process.env;
  const isAddress = records.startsWith('postgres://');
  const env = isAddress ? { ...rest, DATABASE_URL: records } : rest;
  const child = spawn(process.execPath, [started, '--port', String(port), ...(isAddress ? [] : ['--data', records])], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      const setUpLink = /http:\S+\/set-up\?token=\S+/.exec(said)?.[0] ?? '';
      const url = /Suture answers at (\S+)/.exec(said)?.[1];
      if (url && said.includes(lastWords)) resolve({ process: child, url, setUpLink });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });
}
