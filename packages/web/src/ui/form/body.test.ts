import { expect, test } from 'vitest';
import { moved, valueAt, withValue } from './body.ts';

test('a value is written deep, and what was around it stays', () => {
  const body = { title: 'T', exploitability: { before: 'high' }, sequences: [{ id: 'A' }, { id: 'B' }] };
  expect(withValue(body, 'exploitability.basis.reason', 'Tried.')).toEqual({
    ...body,
    exploitability: { before: 'high', basis: { reason: 'Tried.' } },
  });
  expect(withValue(body, 'sequences.1.events', 'E')).toEqual({
    ...body,
    sequences: [{ id: 'A' }, { id: 'B', events: 'E' }],
  });
});

test('an answer taken back leaves nothing behind: neither an empty group nor an empty list', () => {
  expect(withValue({ impact: { privacy: 'low' } }, 'impact.privacy', undefined)).toEqual({});
  expect(withValue({ losses: [{}] }, 'losses', [])).toEqual({});
});

test('an item of a list stays while it is being filled in', () => {
  expect(withValue({ causes: [{ type: 'security' }] }, 'causes.0.type', undefined)).toEqual({ causes: [{}] });
  expect(withValue({ users: ['a'] }, 'users.0', undefined)).toEqual({ users: [''] });
});

test('an item moves one place, and not beyond the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
});

test('what is not there is undefined', () => {
  expect(valueAt({ a: [{ b: 1 }] }, 'a.0.b')).toBe(1);
  expect(valueAt({}, 'a.0.b')).toBeUndefined();
});
