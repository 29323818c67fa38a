import { expect, test } from 'vitest';
import { aDeviceFile, aSafetyRisk, aSecurityRisk, aSituation } from '../testing/records.ts';
import { safetyRelationOf } from './safety-relation.ts';

type Fields = NonNullable<Parameters<typeof aSituation>[0]>;
type Cause = NonNullable<NonNullable<Fields['sequences']>[number]>['causes'][number];

function relate(answer: NonNullable<Fields['securityCause']>['answer'] | undefined, ...causes: Cause[]) {
  const securityCause = answer && { answer, reason: 'It is a mechanical latch.', by: 'Mara Lindt' };
  const sequences = causes.map((cause, at) => ({
    id: 'ABC'[at] ?? 'Z',
    events: 'Something happens.',
    causes: [cause],
  }));
  const file = aDeviceFile([aSecurityRisk(), aSituation({ securityCause, sequences }), aSafetyRisk()]);
  return safetyRelationOf(file, 'SAR-1');
}

const software = { type: 'software' } as const;
const security = { type: 'security', ref: 'SR-1' } as const;

test.each([
  ['none', [], 'safety-only'],
  ['none', [software], 'safety-only'],
  ['possible', [software], 'undetermined'],
  ['undecided', [software], 'undetermined'],
  [undefined, [software], 'undetermined'],
  [undefined, [], 'undetermined'],
  ['possible', [software, security], 'security-related'],
  ['undecided', [security], 'security-related'],
  [undefined, [security], 'security-related'],
  [undefined, [{ type: 'security', text: 'not analysed yet' }], 'security-related'],
  [undefined, [{ type: 'software', ref: 'SR-1' }], 'security-related'],
] as const)('security cause %s with causes %j: %s', (answer, causes, relation) => {
  const found = relate(answer, ...causes);
  expect(found).toMatchObject({ relation, contradictions: [] });
  expect(found.why.length).toBeGreaterThan(20);
});

test('none that nobody signed is not answered', () => {
  const unsigned = aSituation({ securityCause: { answer: 'none', reason: 'It is a mechanical latch.' } });
  expect(safetyRelationOf(aDeviceFile([unsigned, aSafetyRisk()]), 'SAR-1')).toEqual({
    relation: 'undetermined',
    why: 'That HS-1 has no security cause is not signed by anybody.',
    contradictions: [],
  });
});

test('every sequence with a security cause is named', () => {
  const causes = [{ type: 'security' as const, ref: 'SR-1' }];
  const sequences = ['A', 'B', 'C'].map((id) => ({ id, events: 'A command is forged.', causes }));
  expect(safetyRelationOf(aDeviceFile([aSituation({ sequences }), aSafetyRisk()]), 'SAR-1').why).toBe(
    'Sequences A, B and C of HS-1 have a security cause.',
  );
});

test('none beside a sequence with a security cause is a contradiction, and the sequence counts', () => {
  const found = relate('none', software, security);
  expect(found.relation).toBe('security-related');
  expect(found.contradictions).toEqual(['HS-1 says that it has no security cause, but sequence B has one.']);
});

test('a safety risk without a situation is undetermined: a missing link is not "safety only"', () => {
  expect(safetyRelationOf(aDeviceFile([aSafetyRisk({ situation: undefined })]), 'SAR-1').relation).toBe('undetermined');
  expect(safetyRelationOf(aDeviceFile([]), 'SAR-1').relation).toBe('undetermined');
});
