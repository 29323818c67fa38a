import { expect, test } from 'vitest';
import { approversOf, lapsedApprovals } from './trade-off-approvals.ts';

const holds = { by: 'Sami', on: '2026-03-02', isStale: false, changed: [] };
const lapsed = { by: 'Clara', on: '2026-03-03', isStale: true, changed: ['RC-4', 'SR-1'] };

test('whose approvals fall with the text names those that hold', () => {
  expect(approversOf({})).toBe('');
  expect(approversOf({ security: holds, safety: lapsed })).toBe('Sami (security)');
  expect(approversOf({ safety: { ...holds, by: 'Clara' }, security: holds })).toBe('Sami (security), Clara (safety)');
});

test('an approval on other facts is told with whose it was and what has changed', () => {
  expect(lapsedApprovals({ security: holds })).toEqual([]);
  expect(lapsedApprovals({ security: holds, safety: lapsed })).toEqual([
    'Clara approved it for safety on 2026-03-03. That holds no longer: RC-4, SR-1 changed since. Approve it anew, or reword it.',
  ]);
});
