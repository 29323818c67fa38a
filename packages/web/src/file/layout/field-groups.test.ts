import { expect, test } from 'vitest';
import { fieldGroups } from './field-groups.ts';

test('a control is read as what it is, what it reduces, both sides, and nothing is lost or doubled', () => {
  const body = {
    title: 'A control',
    status: 'draft',
    strength: { level: 'weak' },
    reduces: [],
    state: 'planned',
    participants: ['PT-1'],
    somethingNew: 1,
  };
  const groups = fieldGroups('control', body);
  expect(groups.map(({ title }) => title)).toEqual(['what', 'effect', 'sides', undefined, 'scope']);
  const fields = groups.flatMap((group) => Object.keys(group.body));
  expect(fields.toSorted()).toEqual(['participants', 'reduces', 'somethingNew', 'state', 'strength']);
});

test('a kind without groups is one group of all its fields', () => {
  const [group, ...others] = fieldGroups('asset', { title: 'x', description: 'y' });
  expect([group?.body, others]).toEqual([{ description: 'y' }, []]);
});
