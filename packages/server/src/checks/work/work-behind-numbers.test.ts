import { expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { aDatabase, anOwner, aPerson, ask } from '../../testing/index.ts';

const { db } = await aDatabase();
const app = await buildApp({ db, now: () => new Date('2026-11-24T08:00:00Z') });
const owner = await anOwner(app, db);
const { items: examples } = await ask(owner, 'POST /api/v1/examples', {});
const device = examples.find(({ slug }) => slug === 'glucose-monitor')?.id ?? '';
const people = await Promise.all(
  (['security', 'safety'] as const).map((role) => aPerson(app, owner, role, [{ device, role }])),
);
const params = { device };

// Open what the example has answered, so that every kind of work of a table or the board is there.
await edited('RC-4', without('strength', 'hindrance'));
await edited('SR-1', without('safetyImpact'));
await edited('SR-2', ({ safetyImpact, ...rest }) => ({
  ...rest,
  safetyImpact: { answer: (safetyImpact as { answer: string }).answer, reason: 'To be seen again.' },
}));
await edited('HS-1', without('securityCause'));

function without(...fields: readonly string[]) {
  return (body: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(body).filter(([name]) => !fields.includes(name)));
}

async function edited(key: string, change: (body: Record<string, unknown>) => Record<string, unknown>) {
  const at = { params: { device, key } };
  const { version, body } = await ask(owner, 'GET /api/v1/devices/{device}/records/{key}', at);
  await ask(owner, 'PUT /api/v1/devices/{device}/records/{key}', {
    ...at,
    ifMatch: version,
    body: { body: change(body), why: 'To be judged once more.' },
  });
}

const tables = {
  'judge-control': 'control',
  'approve-trade-off': 'control',
  'answer-cause': 'hazardousSituation',
} as const;
const ofBoard = [
  'answer-question',
  'decide-transfer',
  'take-over',
  'send-transfer',
  'stale-transfer',
  'long-waiting',
  'confirm-answer',
  'answer-impact',
];

test('a number of Home and the board or table behind it hold the same', async () => {
  const seen = new Set<string>();
  for (const person of people) {
    const { lines } = await ask(person, 'GET /api/v1/devices/{device}/work', { params });
    for (const { line, ...counts } of lines) {
      for (const whose of ['mine', 'others'] as const) {
        const query = { work: line, whose, limit: 200 } as const;
        const rows = await ask(person, 'GET /api/v1/devices/{device}/work/{line}', {
          params: { device, line },
          query: { whose, limit: 200 },
        });
        expect(rows.total, `${line} ${whose}`).toBe(counts[whose]);
        const of = Object.entries(tables).find(([name]) => name === line)?.[1];
        const behind = of
          ? await ask(person, 'GET /api/v1/devices/{device}/tables', { params, query: { ...query, of } })
          : ofBoard.includes(line)
            ? await ask(person, 'GET /api/v1/devices/{device}/board', { params, query })
            : rows;
        expect(behind.total, `${line} ${whose} behind the number`).toBe(counts[whose]);
        if (behind !== rows && counts[whose] > 0) seen.add(line);
      }
    }
  }
  expect([...seen]).toEqual(
    expect.arrayContaining(['judge-control', 'confirm-answer', 'answer-impact', 'answer-cause']),
  );
});

test('several judgements of one control are one control to judge', async () => {
  const { items, total } = await ask(owner, 'GET /api/v1/devices/{device}/work/{line}', {
    params: { device, line: 'judge-control' },
  });
  expect(total).toBe(new Set(items.map(({ record }) => record)).size);
  expect(items.find(({ record }) => record === 'RC-4')?.why).toMatch(/strength.*hinders/);
});

test('the trail tells what others did after an event, without what one did oneself', async () => {
  const events = 'GET /api/v1/devices/{device}/audit';
  const { items: all } = await ask(owner, events, { params, query: { limit: 5 } });
  const after = all.at(-1)?.number ?? 0;
  const mine = await ask(owner, events, { params, query: { after, by: 'others' } });
  expect(mine.items).toEqual([]);
  const [person] = people;
  const theirs = person && (await ask(person, events, { params, query: { after, by: 'others' } }));
  expect(theirs?.items.map(({ number }) => number)).toEqual(all.slice(0, -1).map(({ number }) => number));
});
