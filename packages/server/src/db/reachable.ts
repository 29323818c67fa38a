import { Problem } from '@suture/core/kernel';
import pg from 'pg';

/** Asked once before the work begins: whatever keeps this connection from opening is the user's to mend. */
export async function refuseUnreachable(databaseUrl: string): Promise<void> {
  const client = clientOf(databaseUrl);
  // A connection that breaks while it opens also emits 'error'; the promise tells of it.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new Problem('unavailable', refusalOf(client, error));
  } finally {
    await client.end().catch(() => {});
  }
}

function clientOf(connectionString: string): pg.Client {
  try {
    return new pg.Client({ connectionString, connectionTimeoutMillis: 15_000 });
  } catch {
    // Not even its words are passed on, for they may hold the password.
    throw new Problem(
      'invalid-input',
      'DATABASE_URL is not the address of a database: write it as postgres://user:password@host:5432/database.',
    );
  }
}

function refusalOf({ host, port, user, database }: pg.Client, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const place = `at ${host}:${port}`;
  if (code === '28P01' || code === '28000')
    return `The database named by DATABASE_URL does not let its user in ${place}: ${user} or the password is refused.`;
  if (code === '3D000')
    return `The database named by DATABASE_URL is not there ${place}: make a database called ${database} first.`;
  return `The database named by DATABASE_URL does not answer ${place}: ${reasonOf(code, error)}.`;
}

function reasonOf(code: string, error: unknown): string {
  if (code === 'ECONNREFUSED' || code === 'ENOENT') return 'nothing listens there';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no such host is known';
  return error instanceof Error && error.message !== '' ? error.message : code || 'no reason is given';
}
