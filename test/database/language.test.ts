import { readFileSync } from 'node:fs';
import { kindNames } from '@suture/core/file';
import { contract, type Route } from '@suture/server/contract';
import { importDevice } from '@suture/server/device';
import { readDeviceFolder } from '@suture/server/file';
import { readKnowledge } from '@suture/server/law';
import { aDatabase, anOwner, aPerson } from '@suture/server/testing';
import { expect, test } from 'vitest';
import { buildApp } from '../../packages/server/src/app.ts';
import { inputOf } from './route-inputs.ts';

/** A language that says what English says, between brackets: what stands outside of them was not said. */
const list = new URL('../../packages/words/src/sentences/sentences.json', import.meta.url);
const english = Object.keys(JSON.parse(readFileSync(list, 'utf8')));
const bracketed = { code: 'xx', sayings: Object.fromEntries(english.map((said) => [said, `⟦${said}⟧`])) };

const { db } = await aDatabase();
const app = await buildApp({ db, languages: [bracketed, { code: 'fi', sayings: {} }] });
const owner = await anOwner(app, db);
const asked = { headers: { 'accept-language': 'xx-XX,xx;q=0.9,en;q=0.8' } };

/** What people wrote, or what stands in the law, is nobody's to say otherwise. */
const ofKnowledge = textsIn(readKnowledge());
const examples = [];
for (const slug of ['infusion-pump', 'glucose-monitor', 'ivd-analyser']) {
  const file = readDeviceFolder(new URL(`../../examples/${slug}`, import.meta.url).pathname);
  const { id: device } = await importDevice(db, { file, slug, account: owner.id, actor: 'test' });
  const written = [...file.records().flatMap(({ body }) => textsIn(body)), ...ofKnowledge].join('\n');
  const keys = kindNames.flatMap((kind) =>
    file
      .all(kind)
      .slice(0, 3)
      .map(({ key }) => key),
  );
  examples.push({ slug, device, written, keys });
}

const [pump] = examples;
if (pump === undefined) throw new Error('there are no examples');
const reader = await aPerson(app, owner, 'Reader', [{ device: pump.device, role: 'reader' }]);

const routes = Object.entries<Route>(contract).filter(([, { access }]) => access === 'device');
const isChange = (name: string) => !name.startsWith('GET ');
/** An export and a sheet are what people wrote, and a stream has no end. */
const reads = routes.filter(
  ([name, { streams }]) => !isChange(name) && !streams && !/\/(export|spreadsheet)$/.test(name),
);

test.each(examples)(
  'all that is read about $slug is in the language of the reader',
  async ({ device, keys, written }) => {
    const unsaid = new Set<string>();
    for (const [name] of reads) {
      for (const key of name.includes('{key}') ? keys : ['']) {
        const { body } = await owner.send(addressOf(name, device, key), asked);
        for (const text of unsaidIn(body, written)) unsaid.add(`${name}: ${text}`);
      }
    }
    expect([...unsaid]).toEqual([]);
  },
);

test.each(routes.map(([name]) => name).filter(isChange))('%s refuses in the language of the reader', async (name) => {
  const { device, keys, written } = pump;
  const { status, body } = await reader.send(addressOf(name, device, keys[0] ?? ''), { ...asked, ...inputOf(name) });
  expect(unsaidIn(body, written)).toEqual([]);
  if (status >= 400) expect(body.detail).toContain('⟦');
});

test('who asks for no language that there is reads English', async () => {
  const english = await owner.send('GET /api/v1/devices/nothing', { headers: { 'accept-language': 'tlh, en' } });
  expect(english).toMatchObject({
    body: { detail: 'There is no such device.' },
    headers: { 'content-language': 'en' },
  });
  const bracketed = await owner.send('GET /api/v1/devices/nothing', asked);
  expect(bracketed.body.detail).toBe('⟦There is no such device.⟧');
  expect(bracketed.headers).toMatchObject({ 'content-language': 'xx', vary: 'accept-language' });
});

test('what a schema refuses is said by its library in the language of the reader', async () => {
  const answers = await Promise.all(
    ['fi', 'en'].map((code) =>
      owner.send('POST /api/v1/devices', { headers: { 'accept-language': code }, body: { name: 5 } }),
    ),
  );
  expect(answers.map(({ body }) => body.detail)).toEqual([
    expect.stringContaining('Virheellinen tyyppi'),
    expect.stringContaining('Invalid input'),
  ]);
});

function addressOf(name: string, device: string, key: string): string {
  const params: Readonly<Record<string, string>> = { device, key, event: '1', line: 'own-draft', side: 'security' };
  return name.replace(/\{(\w+)\}/g, (_, param: string) => params[param] ?? '00000000-0000-4000-8000-000000000000');
}

/** Two words and more outside of brackets that nobody wrote. */
function unsaidIn(answer: unknown, written: string): readonly string[] {
  return textsIn(answer).filter((text) => {
    const outside = outsideBrackets(text).trim();
    return /\p{Ll}{2}[,.:;]? \p{L}/u.test(outside) && !written.includes(outside);
  });
}

/** Each text in a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function outsideBrackets(text: string): string {
  let depth = 0;
  let outside = '';
  for (const sign of text) {
    if (sign === '⟦') depth += 1;
    else if (sign === '⟧') depth -= 1;
    else if (depth === 0) outside += sign;
  }
  return outside;
}
