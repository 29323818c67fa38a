import { expect, test } from 'vitest';
import type { Around } from '../queries.ts';
import { keyFacts } from './key-facts.ts';

const sequence = { id: 'A', from: 'table', agreement: 'agrees', counts: 'p1-2' } as const;
const around = (isWithin?: boolean): Around => ({
  place: 1,
  total: 1,
  names: [],
  namedBy: [],
  authorMayApprove: false,
  p1: 'p1-2',
  sequences: [{ ...sequence, causes: [{ key: 'SR-1', ...(isWithin !== undefined && { isWithin }) }] }],
});
const p1Of = (isWithin?: boolean) =>
  keyFacts({ kind: 'hazardousSituation', body: { title: 'Low not noticed' } }, around(isWithin)).find(
    ({ label }) => label === 'P1 that counts',
  );

test('the headline of a situation names the security risk that its P1 does not cover', () => {
  expect(p1Of(true)).toMatchObject({ against: undefined, note: undefined });
  expect(p1Of(false)).toMatchObject({ against: 'not for SR-1' });
  expect(p1Of()).toMatchObject({ note: 'SR-1: unknown' });
});
