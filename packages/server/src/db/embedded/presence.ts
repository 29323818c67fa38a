import pg from 'pg';
import { awaitEnd } from './postmaster.ts';

const usersLock = 7420;

/**
 * Every process that uses the database holds a shared advisory lock on a connection of its own. PostgreSQL itself thus
 * keeps the list of its users, and drops a user in the moment its process dies, also by kill -9: no file has to be
 * cleaned up and no process number can be mistaken for a later one.
 *
 * @returns undefined where no PostgreSQL answers on the socket (not running, just starting, or just stopping)
 */
export async function join(socketFolder: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    host: socketFolder,
    port: 5432,
    user: 'suture',
    database: 'postgres',
    application_name: `suture presence ${process.pid}`,
    keepAlive: true,
  });
  // A lost connection also emits 'end', and that is where it is dealt with.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [usersLock]);
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    if (isAway(error)) return undefined;
    throw error;
  }
}

/**
 * Our share is given back before the whole lock is tried: of two that leave at once, the later one to try finds no
 * other share and stops PostgreSQL (were both to keep their share while trying, both would fail and nobody would stop
 * it). Who holds the whole lock keeps newcomers out until PostgreSQL is gone; they then start it again.
 */
export async function leave(presence: pg.Client, pgdata: string): Promise<void> {
  const last = await presence
    .query('select pg_advisory_unlock_shared($1)', [usersLock])
    .then(() =>
      presence.query<{ last: boolean; pid: number }>(
        `select pg_try_advisory_lock($1) as last, split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`,
        [usersLock],
      ),
    )
    .then(({ rows }) => rows[0])
    .catch((error: unknown) => {
      if (isAway(error)) return undefined;
      throw error;
    });
  if (last?.last) {
    process.kill(last.pid, 'SIGINT');
    await awaitEnd(last.pid, pgdata);
  }
  await presence.end().catch(() => {});
}

/** SQLSTATE class 57P: starting, stopping, terminated. Without an SQLSTATE the socket itself failed. */
function isAway(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || error.code === undefined || error.code.startsWith('57P');
}
