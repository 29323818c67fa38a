// A process of its own that writes records one after the other and says which were acknowledged, until it is killed:
// `node writer-process.mjs <data folder> <device>`.
import { ensureBuilt } from '../../../../tools/ensure-built.mjs';

ensureBuilt();
const { openDatabase } = await import('@suture/server/db');
const { writeRecord } = await import('@suture/server/records');

const [dataDir, device] = process.argv.slice(2);
const { db } = await openDatabase({ dataDir });
for (let count = 1; ; count += 1) {
  const { key } = await writeRecord(db, {
    device,
    actor: 'writer',
    kind: 'hazard',
    body: { title: `Hazard ${count}` },
  });
  process.stdout.write(`${key}\n`);
}
