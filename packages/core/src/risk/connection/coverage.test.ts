import { expect, test } from 'vitest';
import { aControl, aDeviceFile, aSecurityRisk, aSituation, aSituationCausedBy, aTransfer } from '../testing/records.ts';
import { coverageOf, exploitabilityRequirements } from './coverage.ts';

const has = (before?: string) => aSecurityRisk({ exploitability: before ? { before } : undefined });

test.each<[string | undefined, string | undefined, boolean]>([
  ['low', 'low', true],
  ['low', 'high', true],
  ['medium', 'medium', true],
  ['medium', 'low', false],
  ['high', 'medium', false],
  ['high', undefined, false],
  [undefined, 'high', false],
  ['e9', 'high', false],
  ['low', 'e9', false],
])('exploitability %s in a sequence assessed up to %s is covered: %s', (exploitability, upTo, covered) => {
  const coverage = coverageOf(aDeviceFile([has(exploitability), aSituationCausedBy(['SR-1'], upTo)]), 'SR-1');
  expect(coverage).toMatchObject({ covered, exploitability, sequences: [{ situation: 'HS-1', sequence: 'A', upTo }] });
});

test('a risk that no sequence names is not covered', () => {
  const file = aDeviceFile([has('low'), aSecurityRisk({ key: 'SR-2' }), aSituationCausedBy(['SR-2'], 'high')]);
  expect(coverageOf(file, 'SR-1')).toMatchObject({ covered: false, sequences: [] });
});

test('many risks share one sequence, and one sequence that reaches far enough will do', () => {
  const file = aDeviceFile([
    has('medium'),
    aSecurityRisk({ key: 'SR-2', exploitability: { before: 'low' } }),
    aSituationCausedBy(['SR-1', 'SR-2'], 'low', 'HS-1'),
    aSituationCausedBy(['SR-1'], 'medium', 'HS-2'),
  ]);
  expect(coverageOf(file, 'SR-1')).toMatchObject({
    covered: true,
    why: 'HS-2, sequence A, is assessed up to Medium; the exploitability of the risk is Medium.',
  });
  expect(coverageOf(file, 'SR-2').covered).toBe(true);
});

test('says up to which level each sequence that names the risk is assessed', () => {
  const records = [has('medium'), aSituationCausedBy(['SR-1'], 'low'), aSituationCausedBy(['SR-1'], undefined, 'HS-2')];
  expect(coverageOf(aDeviceFile(records), 'SR-1').why).toBe(
    'Its exploitability is Medium, but HS-1 sequence A is assessed only up to Low, HS-2 sequence A is not assessed up to any level.',
  );
});

test('covered with what verified controls leave, not with what is only planned', () => {
  const risk = aSecurityRisk({ exploitability: { before: 'high', after: 'low' } });
  const records = [risk, aSituationCausedBy(['SR-1'], 'low')];
  expect(coverageOf(aDeviceFile(records), 'SR-1').covered).toBe(false);
  expect(coverageOf(aDeviceFile([...records, aControl({ state: 'planned' })]), 'SR-1').covered).toBe(false);
  expect(coverageOf(aDeviceFile([...records, aControl()]), 'SR-1').covered).toBe(true);
});

test('a situation that is retired or speaks of another release covers nothing', () => {
  const sequences = [{ id: 'A', events: 'x', upTo: 'high', causes: [{ type: 'security' as const, ref: 'SR-1' }] }];
  const retired = aDeviceFile([has('low'), aSituation({ sequences, status: 'retired' })]);
  expect(coverageOf(retired, 'SR-1').covered).toBe(false);
  const elsewhere = aDeviceFile([has('low'), aSituation({ sequences, appliesTo: { releases: ['REL-2'] } })]);
  expect(coverageOf(elsewhere.at('REL-1'), 'SR-1').covered).toBe(false);
  expect(coverageOf(elsewhere.at('REL-2'), 'SR-1').covered).toBe(true);
});

test.each<[string | undefined, string, boolean]>([
  ['low', 'low', true],
  ['low', 'medium', true],
  ['medium', 'low', false],
  ['high', 'medium', false],
  [undefined, 'high', false],
  ['e9', 'high', false],
  ['low', 'e9', false],
])('exploitability %s against a required %s is met: %s', (exploitability, required, met) => {
  const decision = { outcome: 'conditions', reason: 'Up to there.', requiredExploitability: required } as const;
  const file = aDeviceFile([has(exploitability), aTransfer({ state: 'decided', decision })]);
  expect(exploitabilityRequirements(file, 'SR-1')).toEqual([{ transfer: 'TR-1', required, has: exploitability, met }]);
});

test('nothing is required by a transfer without that answer, nor by a retired one or one that was sent again', () => {
  const decision = { outcome: 'conditions', reason: 'Up to there.', requiredExploitability: 'low' } as const;
  const retired = aTransfer({ key: 'TR-2', state: 'decided', decision, status: 'retired' });
  const again = aTransfer({ key: 'TR-3', state: 'sent', decision });
  const file = aDeviceFile([has('high'), aTransfer(), retired, again]);
  expect(exploitabilityRequirements(file, 'SR-1')).toEqual([]);
});
