import { userInfo } from 'node:os';
import { Problem } from '@suture/core/kernel';
import type { Db } from '@suture/server/db';
import type { Command } from 'commander';
import type { Server } from './ask.ts';

export type ReachOptions = { readonly server?: string; readonly token?: string; readonly data?: string };

/** The three options of every command that works on what is stored. */
export function reaching(command: Command): Command {
  return command
    .option('--server <url>', 'a running server; else SUTURE_SERVER')
    .option('--token <token>', 'API token for the server; better in SUTURE_TOKEN, where no process list shows it')
    .option('--data <folder>', 'data folder, where no server is named');
}

/** Over HTTP where a server is named, else on the database itself: `--server`, `--data`, SUTURE_SERVER, in that order. */
export function serverIn({ server, token, data }: ReachOptions): Server | undefined {
  const url = server ?? (data === undefined ? process.env.SUTURE_SERVER : undefined);
  return url ? { url, token: token ?? process.env.SUTURE_TOKEN } : undefined;
}

/** Shares the database with servers that run on it; the last one to leave stops it. */
export async function withDatabase<T>({ data }: ReachOptions, run: (db: Db) => Promise<T>): Promise<T> {
  // Loaded where needed: commands on folders stay quick.
  const { openDatabase } = await import('@suture/server/db');
  const { db, stop } = await openDatabase({
    dataDir: data,
    databaseUrl: data === undefined ? process.env.DATABASE_URL : undefined,
  });
  try {
    return await run(db);
  } finally {
    await stop();
  }
}

/** For commands that only read: where nothing is kept yet, that is said, and no database is made. */
export async function withKeptDatabase<T>(options: ReachOptions, run: (db: Db) => Promise<T>): Promise<T> {
  const { defaultDataFolder, isKept } = await import('@suture/server/db');
  const folder = options.data ?? defaultDataFolder();
  const isEmbedded = options.data !== undefined || !process.env.DATABASE_URL;
  if (isEmbedded && !isKept(folder))
    throw new Problem(
      'not-found',
      `There is no database in ${folder}: give with --data the folder that the server was started with.`,
    );
  return withDatabase(options, run);
}

/** Who works on the database itself is known by the name on this machine. */
export function localActor(): string {
  return `${userInfo().username} (command line)`;
}
