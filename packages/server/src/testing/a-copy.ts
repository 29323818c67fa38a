import { randomUUID } from 'node:crypto';
import { createDatabase } from '../db/connect.ts';
import type { Cluster } from './a-cluster.ts';

type Server = Cluster['server'];

/** A copy of a database that nobody is connected to; its address. */
export async function aCopy(server: Server, template: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(server, name, template);
  return addressOf(server, name);
}

export function addressOf({ host, user }: Server, database: string): string {
  return `postgres://${user}@/${database}?host=${encodeURIComponent(host)}`;
}
