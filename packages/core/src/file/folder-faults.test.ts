import { expect, test } from 'vitest';
import { type Fault, Problem } from '../kernel/index.ts';
import { type FolderFile, readFolder } from './folder.ts';

const device: FolderFile = { path: 'device/device.yaml', text: 'key: DEV-pump\ntitle: Pump\n' };
const risks = 'risk/security-risks.yaml';

function faultsOf(files: readonly FolderFile[]): readonly Fault[] {
  try {
    readFolder(files);
  } catch (error) {
    if (error instanceof Problem && error.code === 'unreadable-file') return error.faults;
    throw error;
  }
  return [];
}

const aRisk = '- key: SR-1\n  title: One\n';

test.each<[string, string, string, Partial<Fault>]>([
  [
    'a quotation mark that is never closed',
    risks,
    `${aRisk}  scenario: "open\n  enables:\n    - SR-2\n- key: SR-2\n  title: Two\n`,
    { line: 3, column: 13, message: expect.stringMatching(/^opens a quotation mark that is not closed/) },
  ],
  ['one at the very end', risks, '- key: SR-1\n  title: "open\n', { line: 2, column: 10 }],
  [
    'one that the next apostrophe closes',
    risks,
    `${aRisk}  scenario: 'open\n  asset: AT-1\n- key: SR-2\n  title: C's\n`,
    { line: 3, column: 13 },
  ],
  [
    'a bracket that is never closed',
    risks,
    `${aRisk}  enables: [SR-2\n  status: draft\n`,
    { line: 3, column: 12, message: expect.stringMatching(/^opens a bracket that is not closed/) },
  ],
  [
    'a field without its colon',
    risks,
    `${aRisk}  scenario Said\n  status: draft\n`,
    { line: 3, column: 3, message: expect.stringMatching(/^has no colon/) },
  ],
  [
    'a number where a text is asked for',
    risks,
    '- key: SR-1\n  title: 5\n',
    { line: 2, message: 'must be a text: put it in quotation marks' },
  ],
  [
    'a colon in a text',
    risks,
    '- key: SR-1\n  title: One: two\n',
    { line: 2, message: expect.stringMatching(/quotation marks$/) },
  ],
  [
    'a tab for indentation',
    risks,
    '- key: SR-1\n\ttitle: One\n',
    { line: 2, column: 2, message: expect.stringMatching(/use spaces$/) },
  ],
  [
    'a key twice in one mapping',
    risks,
    `${aRisk}  title: Two\n`,
    { line: 3, column: 3, message: expect.stringMatching(/keep one/) },
  ],
  ['two documents', risks, `${aRisk}---\n${aRisk}`, { line: 3, message: 'holds more than one YAML document' }],
  [
    'an alias',
    risks,
    '- key: SR-1\n  title: &t One\n- key: SR-2\n  title: *t\n',
    { line: 4, column: 10, message: expect.stringMatching(/^uses an alias or anchor/) },
  ],
  ['a tag', risks, '- key: SR-1\n  title: !!js/function x\n', { line: 2 }],
  ['a mapping for a list', risks, 'key: SR-1\ntitle: One\n', { line: 1, message: 'must hold a list of records' }],
  ['a text for a list', risks, 'SR-1\n', { line: 1, message: 'must hold a list of records' }],
  ['a list for the device', 'device/device.yaml', '- key: DEV-x\n', { line: 1, message: 'must hold one mapping' }],
  ['a record that is no mapping', risks, `${aRisk}- SR-2\n`, { line: 3, message: expect.stringContaining('mapping') }],
  ['no key', risks, '- title: One\n', { line: 1, path: 'key' }],
  ['a key of another kind', risks, '- title: One\n  key: RC-1\n', { line: 2, column: 3, path: 'key' }],
  ['a key with a leading zero', risks, '- key: SR-01\n  title: One\n', { line: 1, column: 3, path: 'key' }],
  ['a key that is a number', risks, '- key: 1\n  title: One\n', { line: 1, path: 'key' }],
  [
    'a key taken twice',
    risks,
    `${aRisk}${aRisk}`,
    { line: 3, record: 'SR-1', message: 'this key is already taken by another record' },
  ],
  [
    'an unknown field',
    risks,
    `${aRisk}  scenario: Said\n  severity: high\n`,
    { line: 4, column: 3, record: 'SR-1', path: 'severity', message: expect.stringContaining('is not a field') },
  ],
  [
    'an unknown field inside',
    risks,
    `${aRisk}  losses:\n    - property: integrity\n      how: badly\n`,
    { line: 5, column: 7, record: 'SR-1', path: 'losses.0.how' },
  ],
  ['a field named __proto__', risks, `${aRisk}  __proto__: { status: approved }\n`, { line: 3, path: '__proto__' }],
  [
    'a missing title',
    risks,
    `${aRisk}- key: SR-2\n`,
    { line: 3, record: 'SR-2', path: 'title', message: 'is missing' },
  ],
  [
    'an empty title',
    risks,
    '- key: SR-1\n  title: "  "\n',
    { line: 2, path: 'title', message: 'is empty: fill it in or leave it out' },
  ],
  [
    'an unknown enum value',
    risks,
    `${aRisk}  safetyImpact:\n    answer: maybe\n`,
    { line: 4, path: 'safetyImpact.answer', message: 'must be one of none, yes, direct, indirect, undetermined' },
  ],
  ['a number for a text', risks, '- key: SR-1\n  title: 12\n', { line: 2, column: 3, path: 'title' }],
  ['a null', risks, `${aRisk}  scenario:\n`, { line: 3, path: 'scenario' }],
  ['a text for a list in a record', risks, `${aRisk}  enables: SR-2\n`, { line: 3, path: 'enables' }],
  [
    'a title of a megabyte',
    risks,
    `- key: SR-1\n  title: ${'x'.repeat(1_000_000)}\n`,
    { line: 2, path: 'title', message: 'is longer than 300 characters: shorten it' },
  ],
  [
    'a reference of the wrong kind',
    risks,
    `${aRisk}  enables: [RC-1]\n`,
    { line: 3, path: 'enables.0', message: 'is not a key of the form SR-…' },
  ],
  [
    'a reference to nothing',
    risks,
    `${aRisk}  losses:\n    - property: integrity\n      function: FN-7\n`,
    { line: 5, record: 'SR-1', path: 'losses.0.function', message: 'names FN-7, which does not exist' },
  ],
  [
    'a successor that does not exist',
    risks,
    `${aRisk}  status: retired\n  retired:\n    by: A\n    on: 2026-01-01\n    reason: Old\n    replacedBy: SR-7\n`,
    { line: 8, record: 'SR-1', path: 'retired.replacedBy', message: 'names SR-7, which does not exist' },
  ],
  [
    'a circle of two',
    risks,
    '- key: SR-1\n  title: One\n  enables: [SR-2]\n- key: SR-2\n  title: Two\n  enables: [SR-1]\n',
    { line: 3, record: 'SR-1', path: 'enables', message: 'leads in a circle: SR-1 → SR-2 → SR-1' },
  ],
  [
    'a circle that another leads to',
    risks,
    '- key: SR-1\n  title: One\n  enables: [SR-2]\n- key: SR-2\n  title: Two\n  enables: [SR-2]\n',
    { line: 6, record: 'SR-2', path: 'enables', message: 'leads in a circle: SR-2 → SR-2' },
  ],
  [
    'releases in a circle',
    'device/releases.yaml',
    '- key: REL-1\n  title: One\n  stage: released\n  after: REL-1\n',
    { line: 4, record: 'REL-1', path: 'after' },
  ],
  ['a file that has no place', 'risk/other.yaml', aRisk, { file: 'risk/other.yaml' }],
  ['a file above the folder', '../device/device.yaml', aRisk, { file: '../device/device.yaml' }],
])('%s is one fault at its place', (_, path, text, fault) => {
  const files = path === device.path ? [{ path, text }] : [device, { path, text }];
  const faults = faultsOf(files);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ file: path, ...fault });
  expect(faults[0]?.message.length).toBeGreaterThan(0);
  expect(faults[0]?.message.length).toBeLessThan(300);
});

test('a folder without a device is one fault', () => {
  expect(faultsOf([])).toEqual([expect.objectContaining({ file: 'device/device.yaml' })]);
});

test('an empty file, or one of comments only, holds no records', () => {
  for (const text of ['', '\n', '# none yet\n', '[]\n', '---\n']) {
    expect(readFolder([device, { path: risks, text }]).size).toBe(1);
  }
});

test('every fault of a folder is told, up to fifty, and the message counts them all', () => {
  const text = Array.from({ length: 60 }, (_, at) => `- key: SR-${at + 1}\n  name: x\n  title: One\n`).join('');
  expect(faultsOf([device, { path: risks, text }])).toHaveLength(50);
  expect(() => readFolder([device, { path: risks, text }])).toThrow('60 faults, the first 50 of them below');
});

test('a name of a megabyte is not repeated in full', () => {
  const [fault] = faultsOf([device, { path: risks, text: `${aRisk}  ? ${'x'.repeat(1_000_000)}\n  : 1\n` }]);
  expect(JSON.stringify(fault).length).toBeLessThan(1_000);
});

// Read as it stands it would not come to an end while anybody waits.
test('a text that would stand for billions of items is refused', () => {
  const levels = Array.from({ length: 12 }, (_, at) => {
    const from = at === 0 ? 'lol' : `*l${at - 1}`;
    return `l${at}: &l${at} [${Array(10).fill(from).join(', ')}]`;
  });
  const faults = faultsOf([{ path: device.path, text: `${levels.join('\n')}\n` }]);
  expect(faults).toEqual([expect.objectContaining({ file: device.path, line: 2 })]);
});

test.each([
  ['lists', '['],
  ['mappings', '{a: '],
])('deeply nested %s are one fault, not a crash', (_, open) => {
  const faults = faultsOf([device, { path: risks, text: `- key: SR-1\n  title: ${open.repeat(100_000)}` }]);
  expect(faults).toEqual([expect.objectContaining({ file: risks, line: 2 })]);
});

test('a chain as long as a large file is read, and is one short fault where it closes', () => {
  const length = 20_000;
  const chain = Array.from(
    { length },
    (_, at) => `- key: SR-${at + 1}\n  title: One\n  enables: [SR-${at + 2}]\n`,
  ).join('');
  const chainTo = (last: string) => `${chain}- key: SR-${length + 1}\n  title: Last\n${last}`;
  expect(readFolder([device, { path: risks, text: chainTo('') }]).size).toBe(length + 2);
  const [fault, ...more] = faultsOf([device, { path: risks, text: chainTo('  enables: [SR-1]\n') }]);
  expect(more).toEqual([]);
  expect(fault).toMatchObject({ record: 'SR-1', path: 'enables' });
  expect(fault?.message.length).toBeLessThan(300);
});

test('windows line ends and a byte order mark are read like any other', () => {
  const read = readFolder([device, { path: risks, text: '\uFEFF- key: SR-1\r\n  title: One\r\n' }]);
  expect(read.get('securityRisk', 'SR-1')?.title).toBe('One');
  const [fault] = faultsOf([device, { path: risks, text: '- key: SR-1\r\n  title: One\r\n  odd: 1\r\n' }]);
  expect(fault).toMatchObject({ line: 3, column: 3 });
});

test('what cannot be read says so in one sentence, and to change something back is not its business', () => {
  const messageOf = (text: string) => {
    try {
      return readFolder([device, { path: risks, text }]).size;
    } catch (error) {
      return error instanceof Problem ? error.message : error;
    }
  };
  expect(messageOf('- key: 1\n')).toBe('The device folder cannot be read: correct the fault below.');
  expect(messageOf('- key: 1\n'.repeat(3))).toBe('The device folder cannot be read: correct the 3 faults below.');
  expect(messageOf('- key: 1\n'.repeat(70))).toBe(
    'The device folder cannot be read: correct the 70 faults, the first 50 of them below.',
  );
});
