import { expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { verifyChains } from '../../records/index.ts';
import { aDatabase, anOwner, aPerson, ask, type Client, call } from '../../testing/index.ts';

const { db } = await aDatabase();
const app = await buildApp({ db });
const owner = await anOwner(app, db);
const { slug: device } = await ask(owner, 'POST /api/v1/devices', { body: { name: 'Pump' } });
const auditor = await aPerson(app, owner, 'Auditor', [{ device, role: 'reader' }]);
const developer = await aPerson(app, owner, 'Dev', [{ device, role: 'developer' }]);

async function aHazard() {
  const body = { kind: 'hazard', body: { title: 'No therapy' } };
  return (await ask(owner, 'POST /api/v1/devices/{device}/records', { params: { device }, body })).key;
}

function say(client: Client, key: string, text: string, isQuestion = false) {
  const params = { device, key };
  return ask(client, 'POST /api/v1/devices/{device}/records/{key}/comments', { params, body: { text, isQuestion } });
}

function commentsOn(key: string, query = {}) {
  return ask(owner, 'GET /api/v1/devices/{device}/records/{key}/comments', { params: { device, key }, query });
}

test('an auditor asks, a developer answers and resolves, and all of it is in the audit trail', async () => {
  const key = await aHazard();
  const question = await say(auditor, key, 'Where is the evidence for RC-1?', true);
  expect(await commentsOn(key)).toMatchObject({ open: 1, items: [{ by: 'Auditor', isQuestion: true }] });
  const open = await ask(auditor, 'GET /api/v1/devices/{device}/comments', { params: { device } });
  expect(open.items.map(({ record, text }) => [record, text])).toEqual([[key, 'Where is the evidence for RC-1?']]);

  await say(developer, key, 'In TR-203.');
  const params = { device, comment: question.id };
  const resolve = 'POST /api/v1/devices/{device}/comments/{comment}/resolve' as const;
  const resolved = await ask(developer, resolve, { params, body: { isResolved: true } });
  expect(resolved.resolved?.by).toBe('Dev');
  expect((await commentsOn(key)).open).toBe(0);
  await ask(auditor, resolve, { params, body: { isResolved: false } });
  expect((await commentsOn(key)).open).toBe(1);

  const query = { record: key };
  const audit = await ask(owner, 'GET /api/v1/devices/{device}/audit', { params: { device }, query });
  expect(audit.items.map(({ what }) => what)).toEqual([
    'comment-reopened',
    'comment-resolved',
    'commented',
    'commented',
    'created',
  ]);
});

test('an edit keeps the wording before, and one on a version that has moved on is refused', async () => {
  const key = await aHazard();
  const { id, version } = await say(auditor, key, 'Wrong');
  const edit = 'PUT /api/v1/devices/{device}/comments/{comment}' as const;
  const params = { device, comment: id };
  const edited = await ask(auditor, edit, { params, ifMatch: version, body: { text: 'Right' } });
  expect(edited).toMatchObject({ text: 'Right', version: 2, earlier: [{ text: 'Wrong' }] });
  const late = await call(auditor, edit, { params, ifMatch: version, body: { text: 'Late' } });
  expect([late.status, late.problem.code]).toEqual([409, 'version-conflict']);
  const foreign = await call(owner, edit, { params, ifMatch: 2, body: { text: 'Put into the mouth' } });
  expect([foreign.status, foreign.problem.detail]).toEqual([403, expect.stringContaining('Only who wrote')]);
});

test('a removal leaves who removed it, and no trace of the text anywhere', async () => {
  const key = await aHazard();
  const { id } = await say(developer, key, 'patient Anna Example, born 1950');
  const params = { device, comment: id };
  expect((await call(auditor, 'DELETE /api/v1/devices/{device}/comments/{comment}', { params })).status).toBe(403);
  await ask(owner, 'DELETE /api/v1/devices/{device}/comments/{comment}', { params });
  const [comment] = (await commentsOn(key)).items;
  expect(comment).toMatchObject({ by: 'Dev', removed: { by: 'Olga' }, earlier: [] });
  expect(comment).not.toHaveProperty('text');
  const texts = await db.selectFrom('audit_event').select('text').execute();
  expect(texts.filter(({ text }) => text.includes('Anna'))).toEqual([]);
  const edit = { params, ifMatch: 2, body: { text: 'Back' } };
  expect((await call(developer, 'PUT /api/v1/devices/{device}/comments/{comment}', edit)).problem.code).toBe(
    'wrong-state',
  );
});

test('comments come page by page, newest first', async () => {
  const key = await aHazard();
  for (const text of ['1', '2', '3']) await say(owner, key, text);
  const first = await commentsOn(key, { limit: 2 });
  const second = await commentsOn(key, { limit: 2, cursor: first.next });
  expect([first, second].map(({ items }) => items.map(({ text }) => text))).toEqual([['3', '2'], ['1']]);
  expect(second.next).toBeUndefined();
});

test('the audit chain with comments in it verifies', async () => {
  expect((await verifyChains(db)).faults).toEqual([]);
});
