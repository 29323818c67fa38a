import { expect, test } from 'vitest';
import { changedSince, staleKeys } from './stale.ts';

const then = '0'.repeat(16);
const now = '1'.repeat(16);
const view = { digest: (key: string) => (key === 'HS-1' ? then : now) };
const basis = { 'RC-7': then, 'RC-7#judgement': then, 'HS-1': then, 'RC-8#judgement': then };
const signed = { by: 'Mara Lindt', on: '2026-03-01', basis };

test('a record that changed in its facts and in its judgements is told once, by its own key', () => {
  expect(staleKeys(view, basis)).toEqual(['RC-7', 'RC-7#judgement', 'RC-8#judgement']);
  expect(changedSince(view, signed)).toEqual(['RC-7', 'RC-8']);
  expect(changedSince(view, undefined)).toEqual([]);
});
