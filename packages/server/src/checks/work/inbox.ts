import { isFor } from '@suture/core/checks';
import { devicesOf } from '../../access/index.ts';
import type { Answer } from '../../contract/index.ts';
import { actorOf, type Caller, type Context } from '../../http/index.ts';
import { workerOf } from '../../records/index.ts';
import { readUpTo } from './inbox-marks.ts';
import { rowsOf, workOfFile } from './work-of.ts';

type Inbox = Answer<'GET /api/v1/inbox'>;

/** What waits for the person, device by device; unread is what others wrote since they last read there. */
export async function inboxOf(context: Context, caller: Caller, limit: number): Promise<Inbox> {
  const read = await readUpTo(context.db, caller.account.id);
  const devices: Inbox['devices'] = [];
  for (const { id, slug, name, roles } of await devicesOf(context.db, caller)) {
    const open = await context.files.open(context.db, id);
    const worker = workerOf(caller, roles);
    // Drafts of one's own are no news.
    const mine = workOfFile(context, open).filter((item) => item.of === undefined && isFor(item, worker));
    const seen = read.get(id) ?? 0;
    // Whoever wrote a record last has seen it as it is.
    const isOwn = (record: string) => open.stored.get(record)?.updatedBy === actorOf(caller);
    const rows = rowsOf(open, mine).map((row) => ({ ...row, unread: row.event > seen && !isOwn(row.record) }));
    const unread = rows.filter((row) => row.unread).length;
    const items = rows.slice(0, limit);
    devices.push({ device: id, slug, name, head: open.event, total: rows.length, unread, items });
  }
  return {
    total: devices.reduce((sum, { total }) => sum + total, 0),
    unread: devices.reduce((sum, { unread }) => sum + unread, 0),
    devices: devices.filter(({ total }) => total > 0),
  };
}
