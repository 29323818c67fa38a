import type { AuditLink } from '@suture/core/kernel';
import type { Db } from '../db/index.ts';

const page = 5000;

/** A chain page by page, in its order; the next page is on its way while this one is read. */
export async function* readChain(db: Db, chain: string): AsyncGenerator<readonly AuditLink[]> {
  let pending = linksAfter(db, chain, 0);
  for (;;) {
    const links = await pending;
    const last = links.at(-1);
    const more = last !== undefined && links.length === page;
    if (more) {
      pending = linksAfter(db, chain, last.number);
      // Whoever stops reading early leaves it behind; its failure is told to whoever reads on.
      pending.catch(() => {});
    }
    yield links;
    if (!more) return;
  }
}

async function linksAfter(db: Db, chain: string, number: number): Promise<readonly AuditLink[]> {
  const rows = await db
    .selectFrom('audit_event')
    .select(['number', 'text', 'previous', 'hash'])
    .where('chain', '=', chain)
    .where('number', '>', number)
    .orderBy('number')
    .limit(page)
    .execute();
  return rows.map((row) => ({ chain, ...row }));
}
