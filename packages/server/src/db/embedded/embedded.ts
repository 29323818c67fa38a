import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '@suture/core/kernel';
import type { Client } from 'pg';
import { binariesFor } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { dropStalePidFile, lastLinesOfLog, runningPostmaster, startPostmaster } from './postmaster.ts';
import { join, leave } from './presence.ts';
import { withStartLock } from './start-lock.ts';

export type EmbeddedOptions = {
  readonly dataFolder: string;
  /** PostgreSQL settings on top of ours; they count for whoever starts it, not for who adopts it. */
  readonly settings?: Readonly<Record<string, string>>;
};

export type Embedded = {
  readonly connection: { readonly host: string; readonly port: number; readonly user: string };
  readonly major: number;
  /** Whether PostgreSQL was running already: another process uses the folder, or one was killed and left it behind. */
  readonly adopted: boolean;
  /** Gives up this use of the database; the last user stops PostgreSQL and waits for its end. */
  stop(): Promise<void>;
};

const startAttempts = 20;
const patience = 120_000;

/** Starts the PostgreSQL of a data folder, or joins the one that runs there. */
export async function useEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const folder = openDataFolder(options.dataFolder);
  const binaries = binariesFor(folder);
  const pgdata = `${folder.path}/pg${binaries.major}`;
  const start = () => joinOrStart({ folder, pgdata, binaries, settings: options.settings ?? {} });

  let stopping = false;
  let { presence, adopted } = await start();
  keepPresent();
  return {
    connection: { host: folder.socketFolder, port: 5432, user: 'suture' },
    major: binaries.major,
    adopted,
    async stop() {
      stopping = true;
      await leave(presence, pgdata);
    },
  };

  /** PostgreSQL died under us (killed, or out of memory): bring it back; the pool then connects anew by itself. */
  function keepPresent() {
    presence.once('end', () => {
      if (stopping) return;
      void start().then(
        (again) => {
          presence = again.presence;
          if (stopping) void leave(presence, pgdata);
          else keepPresent();
        },
        (error: unknown) => console.error(error),
      );
    });
  }
}

type Start = {
  readonly folder: DataFolder;
  readonly pgdata: string;
  readonly binaries: ReturnType<typeof binariesFor>;
  readonly settings: Readonly<Record<string, string>>;
};

async function joinOrStart(start: Start): Promise<{ presence: Client; adopted: boolean }> {
  const running = await join(start.folder.socketFolder);
  if (running) return { presence: running, adopted: true };
  return withStartLock(start.folder.path, () => startUnderLock(start));
}

/** Whoever waited for the lock finds PostgreSQL running and joins it; one that is just stopping is waited for. */
async function startUnderLock({ folder, pgdata, binaries, settings }: Start) {
  await ensureCluster({ folder, pgdata, binaries });
  const until = Date.now() + patience;
  let attempts = 0;
  let child: ReturnType<typeof startPostmaster> | undefined;
  while (Date.now() < until && attempts <= startAttempts) {
    const presence = await join(folder.socketFolder);
    if (presence) return { presence, adopted: child === undefined };
    if (child === undefined || child.exitCode !== null) {
      dropStalePidFile(pgdata);
      if (runningPostmaster(pgdata) === undefined) {
        // After kill -9 the orphaned backends need a moment before they let go of the shared memory.
        if (attempts > 0) await wait(250);
        child = startPostmaster({ folder, pgdata, binaries, settings });
        attempts += 1;
      }
    }
    await wait(15);
  }
  throw new Problem(
    'unavailable',
    `PostgreSQL does not start in ${folder.path}. Its last words:\n${lastLinesOfLog(folder)}`,
  );
}
