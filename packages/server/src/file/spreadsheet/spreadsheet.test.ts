import { columnsOf, type SheetKind, sheetKinds } from '@suture/core/file';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { buildApp } from '../../app.ts';
import { aDatabase, anOwner, aPerson, ask, type Client, call } from '../../testing/index.ts';

const { db } = await aDatabase();
const app = await buildApp({ db, now: () => new Date('2026-11-24T08:00:00Z') });
const owner = await anOwner(app, db);
const { items: examples } = await ask(owner, 'POST /api/v1/examples', {});
const device = examples.find(({ slug }) => slug === 'infusion-pump')?.id ?? '';
const [security, safety, reader] = await Promise.all([
  aPerson(app, owner, 'Sec', [{ device, role: 'security' }]),
  aPerson(app, owner, 'Saf', [{ device, role: 'safety' }]),
  aPerson(app, owner, 'Rea', [{ device, role: 'reader' }]),
]);
const params = { device };

function read(who: Client, content: Uint8Array | string, kind: SheetKind = 'hazard') {
  const body = { kind, name: 'file', content: Buffer.from(content).toString('base64') };
  return call(who, 'POST /api/v1/devices/{device}/spreadsheet/read', { params, body });
}

type Rows = { readonly kind?: SheetKind; readonly headings: string[]; readonly mapping: (string | null)[]; readonly cells: string[][]; readonly leaveOut?: number[]; readonly dryRun?: boolean; readonly asOf?: number }; // biome-ignore format: one idea

function bring(who: Client, { kind = 'hazard', cells, dryRun = false, ...rest }: Rows) {
  const rows = cells.map((each, at) => ({ number: at + 2, cells: each }));
  const source = { name: 'hazards.xlsx', digest: 'a'.repeat(64) };
  const body = { kind, rows, dryRun, source, why: 'yearly review', ...rest };
  return call(who, 'POST /api/v1/devices/{device}/spreadsheet', { params, body });
}

const hazards = { headings: ['Key', 'Title', 'Description'], mapping: ['key', 'title', 'description'] };
const recordAt = (key: string) => ask(owner, 'GET /api/v1/devices/{device}/records/{key}', { params: { device, key } });

test.each(sheetKinds)(
  '%s: the file that goes out, as CSV and as XLSX, changes nothing when it comes in again',
  async (kind) => {
    for (const format of ['csv', 'xlsx'] as const) {
      const out = await app.inject({
        url: `/api/v1/devices/${device}/spreadsheet?kind=${kind}&format=${format}`,
        headers: { authorization: `Bearer ${await token()}` },
      });
      expect(out.headers['content-disposition']).toMatch(
        new RegExp(`^attachment; filename="infusion-pump-.+\\.${format}"$`),
      );
      const { answer } = await read(owner, out.rawPayload, kind);
      const [sheet] = answer.sheets;
      expect(answer.format).toBe(format);
      expect(sheet?.mapping).toEqual(columnsOf(kind).map(({ path }) => path));
      const [headings = [], ...cells] = sheet?.rows ?? [];
      const writer = kind === 'securityRisk' || kind === 'control' ? security : safety;
      const tried = await bring(writer, { kind, headings, mapping: sheet?.mapping ?? [], cells, dryRun: true });
      expect(tried.answer).toMatchObject({ created: [], changed: [], faults: [], notes: [], left: [] });
    }
  },
);

let made: Promise<string> | undefined;
function token(): Promise<string> {
  made ??= reader
    .send('POST /api/v1/tokens', { body: { name: 'CI', scope: 'read', days: 1 } })
    .then(({ body }) => body.token);
  return made;
}

test('a dry run writes nothing; then all rows are written together, and the trail says from which file', async () => {
  const { body } = await recordAt('HZ-1');
  const cells = [['', 'From a file', '012'], ['HZ-1', String(body.title), "'=not a formula"]]; // biome-ignore format: a table
  const tried = await bring(safety, { ...hazards, cells, dryRun: true });
  expect(tried.answer).toMatchObject({ created: [{ title: 'From a file', rows: [2] }], changed: [{ key: 'HZ-1' }] });
  expect((await recordAt('HZ-1')).body).toEqual(body);
  const { status, answer } = await bring(safety, { ...hazards, cells, asOf: tried.answer.asOf });
  expect(status).toBe(200);
  const key = answer.created[0]?.key ?? '';
  expect((await recordAt(key)).body).toMatchObject({ title: 'From a file', description: '012', author: 'Saf' });
  expect((await recordAt('HZ-1')).body.description).toBe('=not a formula');
  const history = await ask(reader, 'GET /api/v1/devices/{device}/records/{key}/history', { params: { device, key } });
  expect(history.items[0]?.why).toBe(`yearly review · From hazards.xlsx, SHA-256 ${'a'.repeat(64)}`);
});

test('a dry run tells which approvals would fall with the rows, also beside a row that is refused', async () => {
  const hazard = await recordAt('HZ-5');
  expect(hazard.body.status).toBe('approved');
  const changed = ['HZ-5', String(hazard.body.title), 'Said anew, in a spreadsheet'];
  const alone = await bring(safety, { ...hazards, cells: [changed], dryRun: true });
  expect(alone.answer.consequences?.unapproved).toContainEqual({ key: 'HZ-5', title: hazard.body.title });
  const beside = await bring(safety, { ...hazards, cells: [changed, ['', '', 'Without a title']], dryRun: true });
  expect(beside.answer.faults).toHaveLength(1);
  expect(beside.answer.consequences).toEqual(alone.answer.consequences);
});

test('a row with an error keeps all out, until it is left out by its number', async () => {
  const cells = [['', 'Good', ''], ['HZ-999', 'Bad', '']]; // biome-ignore format: a table
  const refused = await bring(safety, { ...hazards, cells });
  expect(refused).toMatchObject({
    status: 422,
    answer: {
      detail: '1 row has errors: correct them, or leave them out. Nothing was changed.',
      faults: [{ line: 3, column: 1, message: expect.stringMatching(/^“HZ-999” is no record/) }],
    },
  });
  expect((await bring(safety, { ...hazards, cells, leaveOut: [3] })).answer).toMatchObject({
    created: [{ title: 'Good', rows: [2] }],
  });
});

test('what has changed since the preview is not written over', async () => {
  const cells = [['HZ-2', 'From the file', '']];
  const { answer } = await bring(safety, { ...hazards, cells, dryRun: true });
  const { body, version } = await recordAt('HZ-2');
  await safety.send(`PUT /api/v1/devices/${device}/records/HZ-2`, {
    body: { body: { ...body, title: 'By hand' } },
    headers: { 'if-match': `"${version}"` },
  });
  const { status, answer: refusal } = await bring(safety, { ...hazards, cells, asOf: answer.asOf });
  expect([status, refusal]).toMatchObject([409, { code: 'version-conflict' }]);
  expect((await recordAt('HZ-2')).body.title).toBe('By hand');
});

test('a field that one does not write is told at its cell, and a kind that one does not write is refused at once', async () => {
  const developer = await aPerson(app, owner, 'Dev', [{ device, role: 'developer' }]);
  const headings = ['Title', 'Exploitability'];
  const sent = { kind: 'securityRisk', headings, mapping: ['title', 'exploitability.before'], cells: [['x', 'High']] } as const; // biome-ignore format: one idea
  const { answer } = await bring(developer, {
    ...sent,
    headings,
    mapping: [...sent.mapping],
    cells: [['x', 'High']],
    dryRun: true,
  });
  expect(answer).toMatchObject({ created: [], faults: [{ row: 2, column: 1, letter: 'B' }] });
  expect((await bring(reader, { ...hazards, cells: [['', 'x', '']], dryRun: true })).status).toBe(403);
});

test.each<[string, Uint8Array | string, string[][]]>([
  ['commas', 'Title,Description\r\nx,"a, b"\r\n', [['Title', 'Description'], ['x', 'a, b']]],
  ['semicolons, as German and French programs write', 'Title;Description\nx;1,5\n', [['Title', 'Description'], ['x', '1,5']]],
  ['tabs, as they are copied from a spreadsheet', 'Title\tDescription\nx\t"two\nlines"', [['Title', 'Description'], ['x', 'two\nlines']]],
  ['a separator that the file says', 'sep=;\nTitle;A,B\n', [['Title', 'A,B']]],
  ['one column', 'Title\nx\n', [['Title'], ['x']]],
  ['UTF-16 with its mark', Buffer.from('\uFEFFTitle\tµ\n', 'utf16le'), [['Title', 'µ']]],
  ['UTF-8 with its mark', '\uFEFFTitle,µ', [['Title', 'µ']]],
  ['Windows-1252', Buffer.from('Title,\xb5', 'latin1'), [['Title', 'µ']]],
  ['a title above', 'The pump\n\nKey,Title\nHZ-1,x\n', [['The pump', ''], ['', ''], ['Key', 'Title'], ['HZ-1', 'x']]],
])('a CSV file with %s is read', async (_, content, rows) => {
  const { status, answer } = await read(reader, content);
  expect(status).toBe(200);
  const [sheet] = answer.sheets;
  expect(sheet?.rows.map((row) => rows[0]?.map((_cell, at) => row[at] ?? ''))).toEqual(rows);
}); // biome-ignore format: a table

test('what is not read with certainty is said', async () => {
  expect((await read(reader, Buffer.from('Title,\xb5', 'latin1'))).answer.notes).toEqual([
    expect.stringContaining('Windows-1252'),
  ]);
});

test('an XLSX file gives its texts, numbers, days and answers, sheet by sheet', async () => {
  const date = { value: new Date('2026-03-01T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' } as const;
  const file = await writeExcelFile([
    { data: [['No.', 'Hazard'], ['H-01', 'x'], [12, '012'], [0.1, '  '], [true, date]], sheet: 'Hazards' },
    { data: [['Only this']], sheet: 'Notes' },
    { data: [['hidden']], sheet: '_meta' },
  ]).toBuffer(); // biome-ignore format: a table
  const { answer } = await read(reader, file);
  expect(answer.sheets).toMatchObject([
    { name: 'Hazards', mapping: [null, 'title'], rows: [['No.', 'Hazard'], ['H-01', 'x'], ['12', '012'], ['0.1', '  '], ['yes', '2026-03-01']] },
    { name: 'Notes' },
  ]); // biome-ignore format: a table
});

const sheet = (xml: string) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': strToU8(xml),
  });

test.each<[string, Uint8Array | string, number, RegExp]>([
  ['an old XLS', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 422, /save it as XLSX or CSV/],
  ['a picture', Buffer.from('89504e470d0a1a0a00', 'hex'), 422, /neither text nor a spreadsheet/],
  ['an empty file', '', 422, /no rows/],
  ['an open quotation mark', 'Title\n"x', 422, /Line \d of the file has a quotation mark that is never closed/],
  ['a broken archive', Buffer.from('504b0304ffff', 'hex'), 422, /is broken/],
  ['an archive of something else', zipSync({ 'a.txt': strToU8('x') }), 422, /is broken/],
  ['a document type', sheet('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'), 422, /declares entities/],
  ['a part that is huge inside', sheet(' '.repeat(40_000_000)), 413, /far larger inside/],
  ['a cell far away', sheet('<worksheet><c r="XFD1048576"><v>1</v></c></worksheet>'), 413, /row 1048576/],
  ['a column far away', sheet('<worksheet><c s="1" r="XFD1"><v>1</v></c></worksheet>'), 413, /column XFD/],
  ['too many parts', zipSync(Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`${at}`, strToU8('x')]))), 413, /2000 parts/],
  ['too many rows', 'Title\n'.repeat(5_100), 413, /more than 5000 rows/],
])('%s is refused with one sentence', async (_, content, status, detail) => {
  const { status: refused, answer } = await read(reader, content);
  expect([refused, (answer as unknown as { readonly detail: string }).detail]).toEqual([status, expect.stringMatching(detail)]);
}); // biome-ignore format: a table

type Undo = { readonly records: { key: string; version: number }[]; readonly dryRun?: boolean; readonly why?: string };
function undo(who: Client, { records, dryRun = false, why = 'the wrong file' }: Undo) {
  const body = { kind: 'hazard' as const, records, dryRun, why };
  return call(who, 'POST /api/v1/devices/{device}/spreadsheet/undo', { params, body });
}

function writtenIn({ created, changed }: Awaited<ReturnType<typeof bring>>['answer']) {
  return [...created, ...changed].map(({ key = '', version = 0 }) => ({ key, version }));
}

test('an import is taken back as a whole: what is new is retired, what has changed says what it said before', async () => {
  const before = await recordAt('HZ-2');
  const cells = [
    ['', 'Of the wrong file', ''],
    ['HZ-2', 'Wrongly called', 'By the wrong file.'],
  ];
  const records = writtenIn((await bring(safety, { ...hazards, cells })).answer);
  expect((await undo(safety, { records, dryRun: true })).answer).toEqual({ retired: 1, restored: 1, refused: [] });
  expect((await recordAt('HZ-2')).body.title).toBe('Wrongly called');
  expect((await undo(safety, { records })).answer).toMatchObject({ retired: 1, restored: 1 });
  const after = await recordAt('HZ-2');
  expect(after.body).toEqual(before.body);
  expect(after.version).toBe(before.version + 2);
  const made = await recordAt(records.find(({ version }) => version === 1)?.key ?? '');
  expect(made).toMatchObject({ version: 2, body: { status: 'retired', retired: { reason: 'the wrong file' } } });
  const { items } = await ask(owner, 'GET /api/v1/devices/{device}/records/{key}/history', {
    params: { device, key: 'HZ-2' },
  });
  expect(items[0]?.why).toBe('the wrong file');
});

test('what has moved on since the import stays, is named, and refuses the whole unless it is left out', async () => {
  const cells = [
    ['', 'One of two', ''],
    ['', 'Two of two', ''],
    ['HZ-3', 'Called anew', ''],
  ];
  const records = writtenIn((await bring(safety, { ...hazards, cells })).answer);
  const [first, second] = records;
  const { version, body } = await recordAt(first?.key ?? '');
  await ask(safety, 'PUT /api/v1/devices/{device}/records/{key}', {
    params: { device, key: first?.key ?? '' },
    ifMatch: version,
    body: { body: { ...body, title: 'Worked on since' } },
  });
  await ask(safety, 'POST /api/v1/devices/{device}/records', {
    params,
    body: { kind: 'hazardousSituation', body: { title: 'Names it', hazard: second?.key } },
  });
  const { answer } = await undo(safety, { records, dryRun: true });
  expect(answer).toMatchObject({ retired: 0, restored: 1, refused: [{ key: first?.key }, { key: second?.key }] });
  expect(answer.refused.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^was changed by Saf .* since/),
    expect.stringMatching(/^is named by HS-\d+ by now/),
  ]);
  expect((await undo(safety, { records })).problem.code).toBe('version-conflict');
  expect((await recordAt('HZ-3')).body.title).toBe('Called anew');
  const free = records.filter(({ key }) => !answer.refused.some((each) => each.key === key));
  expect((await undo(safety, { records: free })).answer).toMatchObject({ restored: 1 });
  expect((await recordAt('HZ-3')).body.title).not.toBe('Called anew');
});

test('an import is found again by its last event, in the activity too, and taken back from there while nothing has moved on', async () => {
  const importAt = (event: number) =>
    call(reader, 'GET /api/v1/devices/{device}/spreadsheet/imports/{event}', { params: { device, event } });
  const before = await recordAt('HZ-2');
  const cells = [['', 'Brought with others', ''], ['HZ-2', 'Called otherwise', '']]; // biome-ignore format: a table
  const done = (await bring(safety, { ...hazards, cells })).answer;
  const { answer } = await importAt(done.asOf);
  expect(answer).toMatchObject({ event: done.asOf, kind: 'hazard', by: expect.stringMatching(/^Saf/) });
  expect(answer.records).toEqual(writtenIn(done));
  expect((await importAt(done.asOf - 1)).status).toBe(404);
  const trail = await ask(reader, 'GET /api/v1/devices/{device}/audit', { params, query: { limit: 2 } });
  expect(trail.items.map(({ number, endsImport }) => [number, endsImport])).toEqual([
    [done.asOf, 2],
    [done.asOf - 1, undefined],
  ]);
  expect((await undo(safety, { records: [...answer.records] })).answer).toMatchObject({ retired: 1, restored: 1 });
  expect((await recordAt('HZ-2')).body).toEqual(before.body);
  const again = await undo(safety, { records: [...answer.records], dryRun: true });
  expect(again.answer.refused.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^was retired by Saf .* since/),
    expect.stringMatching(/^was changed by Saf .* since, and stays as it is/),
  ]);
});

test('an import that changes nothing leaves no import behind', async () => {
  const { body } = await recordAt('HZ-1');
  const cells = [['HZ-1', String(body.title), String(body.description ?? '')]];
  const { answer } = await bring(safety, { ...hazards, cells });
  expect(answer).toMatchObject({ created: [], changed: [], unchanged: 1 });
  const { items } = await ask(reader, 'GET /api/v1/devices/{device}/audit', { params, query: { limit: 1 } });
  expect(items[0]).not.toHaveProperty('endsImport');
});

test('who may not write the kind takes nothing back', async () => {
  expect((await undo(reader, { records: [{ key: 'HZ-1', version: 1 }], dryRun: true })).status).toBe(403);
});
