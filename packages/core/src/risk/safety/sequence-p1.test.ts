import { expect, test } from 'vitest';
import { aDeviceFile, aSafetyPolicy, aSecurityRisk, aSituation } from '../testing/records.ts';
import { sequenceP1, sequenceReasons } from './sequence-p1.ts';

const table = aSafetyPolicy({ exploitabilityToP1: { low: 'p1-low', medium: 'p1-medium', high: 'p1-high' } });
const security = [{ type: 'security' as const, ref: 'SR-1' }];

type Sequence = Parameters<typeof sequenceP1>[0];

test.each<
  [string, Partial<Sequence>, ReturnType<typeof sequenceP1>['from'], ReturnType<typeof sequenceP1>['agreement']]
>([
  ['no security cause', { causes: [{ type: 'hardware' }], p1: 'p1-low' }, 'estimate', 'notDerived'],
  ['nothing recorded', { upTo: 'medium' }, 'table', 'notRecorded'],
  ['the same recorded', { upTo: 'medium', p1: 'p1-medium' }, 'table', 'agrees'],
  ['less recorded', { upTo: 'medium', p1: 'p1-low' }, 'table', 'recordedLower'],
  ['more recorded', { upTo: 'medium', p1: 'p1-high' }, 'table', 'recordedHigher'],
  ['a level recorded that the policy does not have', { upTo: 'medium', p1: 'p1-tiny' }, 'table', 'unknown'],
  ['no level that it is assessed up to', { p1: 'p1-low' }, 'highest', 'recordedLower'],
])('P1 with %s', (_, fields, from, agreement) => {
  const told = sequenceP1({ id: 'A', events: 'It stops.', causes: security, ...fields }, table.body);
  expect(told).toMatchObject({ from, agreement });
});

test('without a policy nothing follows from exploitability, and nothing counts', () => {
  const told = sequenceP1({ id: 'A', events: 'It stops.', causes: security, upTo: 'low', p1: 'p1-low' }, undefined);
  expect(told).toMatchObject({ counts: undefined, derived: undefined, from: 'noPolicy', agreement: 'unknown' });
});

test('each security cause is told with what its own exploitability would give; unknown stays unknown', () => {
  const causes = ['SR-1', 'SR-2', 'SR-3'].map((ref) => ({ type: 'security' as const, ref }));
  const file = aDeviceFile([
    table,
    aSecurityRisk({ exploitability: { before: 'low' } }),
    aSecurityRisk({ key: 'SR-2', exploitability: { before: 'high' } }),
    aSecurityRisk({ key: 'SR-3' }),
    aSituation({ sequences: [{ id: 'A', events: 'It stops.', causes, upTo: 'medium' }] }),
  ]);
  expect(sequenceReasons(file, 'HS-1')).toMatchObject([
    {
      id: 'A',
      counts: 'p1-medium',
      causes: [
        { key: 'SR-1', derived: 'p1-low', isWithin: true },
        { key: 'SR-2', derived: 'p1-high', isWithin: false },
        { key: 'SR-3', exploitability: undefined, derived: undefined, isWithin: undefined },
      ],
    },
  ]);
});
