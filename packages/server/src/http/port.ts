import { createServer } from 'node:net';
import { Problem, say } from '@suture/core/kernel';

export type Listening = { readonly host: string; readonly port: number };

/** Refuses a port that the server could not have, before anything is made for it. */
export async function refuseUnusablePort(listening: Listening): Promise<void> {
  const trial = createServer();
  await new Promise<void>((resolve, reject) => {
    trial.once('error', (error) => reject(inWords(error, listening)));
    trial.listen(listening, () => trial.close(() => resolve()));
  });
}

/** What the system says of an address that cannot be listened on, for who chose it. */
export function inWords(error: unknown, { host, port }: Listening): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new Problem('unavailable', say`Port ${port} is taken: stop what uses it, or give another with --port.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new Problem('invalid-input', say`--host ${host} is no address of this machine.`);
  if (code === 'EACCES')
    return new Problem('invalid-input', say`Port ${port} is not open to this user: give one above 1023 with --port.`);
  return error;
}
