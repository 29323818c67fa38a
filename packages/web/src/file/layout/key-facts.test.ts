import { describe, expect, test } from 'vitest';
import type { Around } from '../queries.ts';
import { keyFacts } from './key-facts.ts';

const sequence = { id: 'A', from: 'table', agreement: 'agrees', counts: 'p1-2' } as const;
const around = (isWithin?: boolean): Around => ({
  place: 1,
  total: 1,
  names: [],
  namedBy: [],
  authorMayApprove: false,
  writers: [],
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

describe('the headline of a security risk', () => {
  const beside = { place: 1, total: 1, names: [], namedBy: [], authorMayApprove: false, writers: [] };
  const factsOf = (body: object, around: Partial<Around>) =>
    keyFacts({ kind: 'securityRisk', body: { title: 'Replay', ...body } }, { ...beside, ...around });

  test('says nothing of a level after control that nobody claims, and that a claim is not credited', () => {
    const claimed = { exploitability: { before: 'high', after: 'low' } };
    expect(factsOf({ exploitability: { before: 'high' } }, { notCredited: [] })[0]?.left).toBeUndefined();
    expect(factsOf(claimed, { notCredited: [] })[0]).toMatchObject({ left: { value: 'low' }, note: undefined });
    expect(factsOf(claimed, { notCredited: ['exploitability.after'] })[0]?.note).toBe('not credited');
  });

  test('says where an answer is not confirmed, also one that was on facts that have changed', () => {
    const answered = (answer: string) => factsOf({ safetyImpact: { answer } }, { isUnconfirmed: true })[1]?.note;
    expect(answered('none')).toBe('not confirmed');
    expect(answered('undetermined')).toBeUndefined();
    expect(factsOf({ safetyImpact: { answer: 'none' } }, { isUnconfirmed: false })[1]?.note).toBeUndefined();
  });
});

test('a security cause that is ruled out without a signature is marked', () => {
  const factOf = (by?: string) =>
    keyFacts({
      kind: 'hazardousSituation',
      body: { title: 'Needle is blunt', securityCause: { answer: 'none', ...(by !== undefined && { by }) } },
    }).find(({ label }) => label === 'Security cause');
  expect(factOf()).toMatchObject({ note: 'not signed' });
  expect(factOf('Mara Lindt')).toMatchObject({ note: undefined });
});

test('a transfer that a change has re-opened says so in the place of how it was decided', () => {
  const beside = { place: 1, total: 1, names: [], namedBy: [], authorMayApprove: false, writers: [] };
  const stateOf = (isReopened: boolean) =>
    keyFacts(
      { kind: 'transfer', body: { title: 'Replay', point: 'cp1', source: 'SR-1', state: 'decided' } },
      { ...beside, card: { id: 'cp1.SR-1', isReopened, isWaiting: true } },
    ).find(({ label }) => label === 'State');
  expect(stateOf(false)).toMatchObject({ is: { value: 'decided' } });
  expect(stateOf(true)).toMatchObject({ text: 're-opened', note: 'facts have changed' });
  expect(stateOf(true)?.is).toBeUndefined();
});

test('what nobody has said of a function or concluded overall is told as open', () => {
  const openIn = (kind: 'function' | 'overallResidual', body: object) =>
    keyFacts({ kind, body: { title: 'Alarm', ...body } }).flatMap(({ label, is }) =>
      is && is.value === undefined ? label : [],
    );
  expect(openIn('function', {})).toEqual(['Effect on the patient', 'Essential']);
  expect(openIn('overallResidual', { discipline: 'safety' })).toEqual(['Conclusion']);
});
