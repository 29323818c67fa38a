import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const started = fileURLToPath(new URL('./server-process.mjs', import.meta.url));

export type ServerProcess = {
  readonly process: ChildProcess;
  readonly url: string;
  /** The one-time link that the first start printed. */
  readonly setUpLink: string;
};

/** A server process of its own on an empty data folder, once it answers. */
export async function aServerProcess(dataDir: string): Promise<ServerProcess> {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [started, '--port', '0', '--data', dataDir], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      const setUpLink = /http:\S+\/set-up\?token=\S+/.exec(said)?.[0];
      const url = /Suture answers at (\S+)/.exec(said)?.[1];
      if (url && setUpLink) resolve({ process: child, url, setUpLink });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });
}
