import type { Db } from '../db/index.ts';
import { summary } from './announce.ts';

/** Events of a chain taken together: the number of the last one and what they were about. */
export type EventsSince = {
  readonly event: number;
  readonly what: readonly string[];
  readonly by?: string | undefined;
  /** Left out where so much happened that everything is to be read again. */
  readonly records?: readonly string[] | undefined;
};

const mostRead = 300;

/** What happened after an event of the chain; undefined where nothing did. */
export async function eventsSince(db: Db, chain: string, after: number): Promise<EventsSince | undefined> {
  const rows = await db
    .selectFrom('audit_event')
    .select(['number', 'text'])
    .where('chain', '=', chain)
    .where('number', '>', after)
    .orderBy('number', 'desc')
    .limit(mostRead + 1)
    .execute();
  const [newest] = rows;
  if (newest === undefined) return undefined;
  if (rows.length > mostRead) return { event: newest.number, what: [] };
  return { event: newest.number, ...summary(rows.reverse().map(({ text }) => JSON.parse(text))) };
}
