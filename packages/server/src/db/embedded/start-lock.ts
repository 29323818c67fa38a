import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '@suture/core/kernel';

const patience = 180_000;

/**
 * One process at a time makes or starts the cluster of a folder. The lock is a socket in Linux's abstract name space:
 * the kernel takes it back when its holder dies, however it dies, so there is no stale lock file to reason about.
 */
export async function withStartLock<T>(folder: string, run: () => Promise<T>): Promise<T> {
  const lock = await acquire(`\0suture-start-${createHash('sha256').update(folder).digest('hex')}`);
  try {
    return await run();
  } finally {
    await new Promise((done) => lock.close(done));
  }
}

async function acquire(name: string): Promise<Server> {
  const until = Date.now() + patience;
  for (;;) {
    const lock = await listen(name);
    if (lock) return lock;
    if (Date.now() > until)
      throw new Problem('unavailable', 'Another process has been starting the database for minutes.');
    await wait(20);
  }
}

function listen(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((visitor) => visitor.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(name, () => resolve(server));
  });
}
