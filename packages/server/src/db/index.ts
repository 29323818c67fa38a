import type { Kysely } from 'kysely';
import type pg from 'pg';
import { connect, createDatabase, poolOf } from './connect.ts';
import { defaultDataFolder, useEmbedded } from './embedded/index.ts';
import { migrate } from './migrate.ts';
import { refuseUnreachable } from './reachable.ts';
import type { Database } from './tables.ts';

export { connect, type Db, poolOf } from './connect.ts';
export { defaultDataFolder, type Embedded, type EmbeddedOptions, isKept, useEmbedded } from './embedded/index.ts';
export { Listener } from './listener.ts';
export { migrate } from './migrate.ts';
export type * from './tables.ts';

export type OpenOptions = {
  /** Folder of the embedded PostgreSQL; not looked at where `databaseUrl` is given. */
  readonly dataDir?: string | undefined;
  readonly databaseUrl?: string | undefined;
};

export type OpenDatabase = {
  readonly db: Kysely<Database>;
  readonly pool: pg.Pool;
  /** For a connection beside the pool, such as the one that listens. */
  readonly connection: pg.ClientConfig;
  /** One line for the log: which PostgreSQL, and where. */
  readonly where: string;
  stop(): Promise<void>;
};

/** The one door to the database: PostgreSQL runs, the tables are those of this version, the pool is open. */
export async function openDatabase({ dataDir, databaseUrl }: OpenOptions = {}): Promise<OpenDatabase> {
  if (databaseUrl) {
    await refuseUnreachable(databaseUrl);
    return open({ connectionString: databaseUrl }, 'PostgreSQL of DATABASE_URL', async () => {});
  }

  const dataFolder = dataDir ?? defaultDataFolder();
  const embedded = await useEmbedded({ dataFolder });
  const where = `PostgreSQL ${embedded.major} in ${dataFolder}${embedded.adopted ? ', already running' : ''}`;
  try {
    await createDatabase(embedded.connection, 'suture');
    return await open({ ...embedded.connection, database: 'suture' }, where, () => embedded.stop());
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function open(config: pg.PoolConfig, where: string, stopServer: () => Promise<void>): Promise<OpenDatabase> {
  const pool = poolOf(config);
  const db = connect(pool);
  try {
    await migrate(db, where);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db,
    pool,
    connection: config,
    where,
    async stop() {
      await db.destroy();
      await stopServer();
    },
  };
}
