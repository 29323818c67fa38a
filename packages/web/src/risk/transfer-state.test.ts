import { expect, test } from 'vitest';
import type { TransferRow } from './queries.ts';
import { crossings } from './transfer-state.ts';

const aTransfer = (changes: Partial<TransferRow>): TransferRow => ({
  key: 'TR-1',
  version: 1,
  point: 'cp1',
  source: 'SR-1',
  sourceTitle: '',
  title: '',
  state: 'sent',
  reopened: false,
  changed: [],
  waitsOn: 'safety',
  ...changes,
});

test.each([
  [{ state: 'sent' }, 'waiting'],
  [{ state: 'received' }, 'waiting'],
  [{ state: 'returned' }, 'returned'],
  [{ state: 'decided' }, 'decided'],
  [{ state: 'decided', reopened: true }, 'reopened'],
  [{ state: 'fedBack' }, 'done'],
  [{ state: 'dismissed' }, 'done'],
] as const)('a transfer %o stands as %s', (changes, state) =>
  expect(crossings([aTransfer(changes)], []).map((row) => row.state)).toEqual([state]),
);

test('a proposal to look again at a stored transfer is not a second row', () => {
  const again = { point: 'cp1', source: 'SR-1', sourceTitle: '', why: '', transfer: 'TR-1' } as const;
  expect(crossings([aTransfer({ reopened: true })], [again])).toHaveLength(1);
});
