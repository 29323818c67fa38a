import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { openDatabase } from '@suture/server/db';
import { verifyChains, writeRecords } from '@suture/server/records';

export const figures = [
  { name: 'audit chain of 100,000 events verified', limit: 4000, unit: 'ms', measure: () => withEvents(100_000) },
  {
    name: '16,000 records imported in one transaction',
    limit: 10_000,
    unit: 'ms',
    measure: () => withEvents(16_000, { writing: true }),
  },
];

async function withEvents(count, { writing = false } = {}) {
  const dataDir = mkdtempSync(`${tmpdir()}/suture-bench-`);
  const { db, stop } = await openDatabase({ dataDir });
  try {
    const device = '5a1d1c4e-0f6b-4c63-9d8e-0b7f6f1f2a01';
    await db.insertInto('device').values({ id: device, slug: 'pump', name: 'Pump', retired_at: null }).execute();
    const start = performance.now();
    for (let first = 0; first < count; first += 20_000) {
      const changes = Array.from({ length: Math.min(20_000, count - first) }, (_, index) => aHazard(first + index));
      await writeRecords(db, { device, actor: 'bench', changes });
    }
    if (writing) return performance.now() - start;
    return await fasterOfTwo(async () => {
      const { events, faults } = await verifyChains(db);
      if (events !== count || faults.length > 0) throw new Error(`${events} events, ${faults.length} faults`);
    });
  } finally {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function fasterOfTwo(run) {
  const times = [];
  for (let count = 0; count < 2; count += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

function aHazard(index) {
  return {
    kind: 'hazard',
    body: {
      title: `Hazard ${index}`,
      description: 'The therapy stops and no one is told, for the alarm path is blocked as well. '.repeat(2),
    },
  };
}
