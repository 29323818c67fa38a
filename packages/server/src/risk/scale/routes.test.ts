import { expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { aDatabase, anOwner, aPerson, ask, type Client, call } from '../../testing/index.ts';

const { db } = await aDatabase();
const app = await buildApp({ db, now: () => new Date('2026-11-24T08:00:00Z') });
const owner = await anOwner(app, db);
const { items: examples } = await ask(owner, 'POST /api/v1/examples', {});
const device = examples.find(({ slug }) => slug === 'glucose-monitor')?.id ?? '';
const [security, safety] = await Promise.all([
  aPerson(app, owner, 'Sec', [{ device, role: 'security' }]),
  aPerson(app, owner, 'Saf', [{ device, role: 'safety' }]),
]);
const secret = 'Nobody may read this yet';

async function aControl(): Promise<string> {
  const body = { title: 'Pairing needs a code', origin: 'security', state: 'inPlace', modes: ['normal', 'emergency'] };
  const input = { params: { device }, body: { kind: 'control', body } };
  return (await ask(security, 'POST /api/v1/devices/{device}/records', input)).key;
}

const scale = (who: Client, key: string) =>
  ask(who, 'GET /api/v1/devices/{device}/controls/{key}/scale', { params: { device, key } });
const seal = (who: Client, key: string, side: 'security' | 'safety', body: object) =>
  call(who, 'PUT /api/v1/devices/{device}/controls/{key}/seals/{side}', { params: { device, key, side }, body });
const reveal = async (who: Client, key: string) =>
  call(who, 'POST /api/v1/devices/{device}/controls/{key}/reveal', {
    params: { device, key },
    ifMatch: (await scale(owner, key)).recordVersion,
    body: {},
  });
const weak = { strength: { level: 'weak', reason: secret } };
const hinders = { hindrance: { modes: [{ mode: 'emergency', level: 'hinders', reason: 'No code at hand.' }] } };

test('a sealed judgement is seen by nobody: not on the scale, not in the record, not in the audit trail', async () => {
  const key = await aControl();
  expect((await seal(security, key, 'security', weak)).status).toBe(200);
  const seen = await Promise.all([
    scale(safety, key),
    ask(owner, 'GET /api/v1/devices/{device}/records/{key}', { params: { device, key } }),
    ask(owner, 'GET /api/v1/devices/{device}/audit', { params: { device }, query: { record: key } }),
    db.selectFrom('audit_event').select('text').execute(),
    ask(owner, 'GET /api/v1/devices/{device}/records', { params: { device }, query: { search: 'Nobody may read' } }),
  ]);
  expect(JSON.stringify(seen)).not.toContain(secret);
  expect(seen[0].seals).toEqual([
    { side: 'security', by: 'Sec', at: '2026-11-24T08:00:00.000Z', isMine: false, isStale: false },
  ]);
  expect(seen[0].scale.strength.level).toBeUndefined();
  expect(seen[2].items[0]).toMatchObject({ what: 'judgement-sealed', record: key });
});

test('both are revealed together, each in the name of who gave it', async () => {
  const key = await aControl();
  await seal(security, key, 'security', weak);
  expect((await reveal(security, key)).problem.detail).toContain('safety has not judged');
  await seal(safety, key, 'safety', hinders);
  const { answer } = await reveal(safety, key);
  expect(answer.body).toMatchObject({
    strength: { level: 'weak', judged: { by: 'Sec', on: '2026-11-24', basis: { [key]: expect.any(String) } } },
    hindrance: { modes: hinders.hindrance.modes, judged: { by: 'Saf' } },
  });
  const after = await scale(owner, key);
  expect(after).toMatchObject({ seals: [], flags: expect.arrayContaining(['too-restrictive']) });
  expect(after.scale.strength.judged).toMatchObject({ by: 'Sec', isStale: false });
  const verified = await ask(owner, 'GET /api/v1/devices/{device}/audit/verify', { params: { device }, query: {} });
  expect(verified.faults).toEqual([]);
});

test('a side seals what is its own to judge, and takes it back itself', async () => {
  const key = await aControl();
  expect((await seal(safety, key, 'security', weak)).status).toBe(403);
  expect((await seal(security, key, 'security', hinders)).problem.faults).toMatchObject([{ path: 'hindrance' }]);
  expect((await seal(security, key, 'security', {})).status).toBe(422);
  const unargued = await seal(security, key, 'security', { strength: { level: 'weak' } });
  expect(unargued.problem.faults).toMatchObject([{ path: 'strength.reason' }]);
  await seal(security, key, 'security', weak);
  const withdraw = (who: Client) =>
    call(who, 'DELETE /api/v1/devices/{device}/controls/{key}/seals/{side}', {
      params: { device, key, side: 'security' },
    });
  expect((await withdraw(safety)).status).toBe(403);
  expect((await withdraw(security)).status).toBe(204);
  expect((await scale(owner, key)).seals).toEqual([]);
});

test('a material change in between makes a sealed judgement stale, and it is not revealed', async () => {
  const key = await aControl();
  await seal(security, key, 'security', weak);
  await seal(safety, key, 'safety', hinders);
  const { version, body } = await ask(owner, 'GET /api/v1/devices/{device}/records/{key}', { params: { device, key } });
  await ask(security, 'PUT /api/v1/devices/{device}/records/{key}', {
    params: { device, key },
    ifMatch: version,
    body: { body: { ...body, description: 'The code is printed on the transmitter.' } },
  });
  expect((await scale(safety, key)).seals.map(({ isStale }) => isStale)).toEqual([true, true]);
  expect((await reveal(safety, key)).problem.detail).toContain('has to be judged again');
  await seal(security, key, 'security', weak);
  await seal(safety, key, 'safety', hinders);
  expect((await reveal(safety, key)).status).toBe(200);
});

test('a reason that was given openly meanwhile is no reason of what was sealed', async () => {
  const key = await aControl();
  const reason = 'A code can be read over the shoulder.';
  await seal(security, key, 'security', { strength: { level: 'weak', reason } });
  await seal(safety, key, 'safety', hinders);
  const { version, body } = await ask(owner, 'GET /api/v1/devices/{device}/records/{key}', { params: { device, key } });
  await ask(security, 'PUT /api/v1/devices/{device}/records/{key}', {
    params: { device, key },
    ifMatch: version,
    body: { body: { ...body, strength: { level: 'adequate', reason } } },
  });
  expect((await reveal(safety, key)).problem.faults).toMatchObject([{ record: key, path: 'strength.reason' }]);
  expect((await scale(owner, key)).seals).toHaveLength(2);
});

test('a blind judgement judges again every mode that was judged before, and takes none away', async () => {
  const key = await aControl();
  const judged = (body: object) => ({ ...body, judged: { by: 'Saf', on: '2026-11-24' } });
  const judgeOpenly = async (hindrance: object) => {
    const stored = await ask(owner, 'GET /api/v1/devices/{device}/records/{key}', { params: { device, key } });
    await ask(safety, 'PUT /api/v1/devices/{device}/records/{key}', {
      params: { device, key },
      ifMatch: stored.version,
      body: { body: { ...stored.body, hindrance: judged(hindrance) } },
    });
  };
  const [emergency] = hinders.hindrance.modes;
  const normal = { mode: 'normal', level: 'none' };
  const service = { mode: 'service', level: 'none' };
  await judgeOpenly({ modes: [normal, emergency] });
  expect((await seal(safety, key, 'safety', { hindrance: { modes: [normal] } })).problem).toMatchObject({
    detail: `What is judged blind of ${key} takes the judgement of its hindrance away for an emergency: judge that again, too. Nothing was changed.`,
    faults: [{ record: key, path: 'hindrance' }],
  });
  const whole = { hindrance: { modes: [normal, emergency] } };
  expect((await seal(safety, key, 'safety', whole)).status).toBe(200);
  await seal(security, key, 'security', weak);
  await judgeOpenly({ modes: [normal, emergency, service] });
  expect((await reveal(security, key)).problem.detail).toContain('away for service: judge that again');
  expect((await seal(safety, key, 'safety', { hindrance: { modes: [normal, emergency, service] } })).status).toBe(200);
  expect((await reveal(security, key)).answer.body).toMatchObject({
    hindrance: { modes: [normal, emergency, service], judged: { by: 'Saf' } },
  });
});

test('a preview tells the flags that would hold, and changes nothing', async () => {
  const key = await aControl();
  const before = await scale(safety, key);
  const preview = await ask(safety, 'POST /api/v1/devices/{device}/controls/{key}/scale/preview', {
    params: { device, key },
    body: { hindrance: { modes: [{ mode: 'emergency', level: 'hinders' }] } },
  });
  expect(preview.flags).toContain('too-restrictive');
  expect(preview.proposes).toEqual(['cp2']);
  expect(preview.why).not.toContain('not signed');
  expect(await scale(safety, key)).toEqual(before);
});
