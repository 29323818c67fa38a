import { expect, test } from 'vitest';
import type { FileRecord } from '../../file/index.ts';
import { defaultSafetyPolicy } from '../policy/default-policies.ts';
import { aControl, aDeviceFile, aSafetyPolicy, aSafetyRisk, aSecurityRisk, aSituation } from '../testing/records.ts';
import { evaluateSafetyRisk, p1OfSequence } from './safety-evaluation.ts';

type Sequence = Parameters<typeof p1OfSequence>[0];

const security = [{ type: 'security' as const, ref: 'SR-1' }];
const hardware = [{ type: 'hardware' as const }];
const own = aSafetyPolicy({ exploitabilityToP1: { low: 'p1-low', medium: 'p1-medium', high: 'p1-high' } }).body;

function sequence(fields: Partial<Sequence>, id = 'A'): Sequence {
  return { id, events: 'Something happens.', causes: hardware, ...fields };
}

test.each<[string, Partial<Sequence>, string | undefined]>([
  ['without a security cause: as estimated', { p1: 'p1-low' }, 'p1-low'],
  ['without a security cause, not estimated', {}, undefined],
  ['assessed up to low', { causes: security, upTo: 'low' }, 'p1-low'],
  ['assessed up to medium', { causes: security, upTo: 'medium' }, 'p1-medium'],
  ['not assessed up to anything: the highest', { causes: security }, 'p1-high'],
  ['up to a level that the table does not know: the highest', { causes: security, upTo: 'e9' }, 'p1-high'],
  ['a lower estimate does not lower it', { causes: security, upTo: 'medium', p1: 'p1-low' }, 'p1-medium'],
  ['a higher estimate raises it', { causes: security, upTo: 'low', p1: 'p1-high' }, 'p1-high'],
])('P1 of a sequence %s', (_, fields, p1) => {
  expect(p1OfSequence(sequence(fields), own)).toBe(p1);
});

test('by the default table every exploitability gives the highest P1, whatever was estimated', () => {
  for (const upTo of ['low', 'medium', 'high', undefined]) {
    expect(p1OfSequence(sequence({ causes: security, upTo, p1: 'p1-low' }), defaultSafetyPolicy)).toBe('p1-high');
  }
});

test('a table that leads to a level the scale does not have never lowers P1', () => {
  const broken = { ...own, exploitabilityToP1: { low: 'p1-tiny' } };
  expect(p1OfSequence(sequence({ causes: security, upTo: 'low', p1: 'p1-low' }), broken)).toBe('p1-high');
});

type Risk = NonNullable<Parameters<typeof aSafetyRisk>[0]>;

function evaluate(fields: Risk, sequences: readonly Sequence[], others: readonly FileRecord[] = []) {
  const situation = aSituation({ sequences: [...sequences] });
  return evaluateSafetyRisk(aDeviceFile([aSecurityRisk(), situation, aSafetyRisk(fields), ...others]), 'SAR-1');
}

const risk: Risk = { severity: 'critical', p2: 'p2-medium' };

test('reads both grids and says how', () => {
  const { before, now, because } = evaluate(risk, [sequence({ p1: 'p1-low' })]);
  expect(before).toEqual({
    severity: 'critical',
    p1: 'p1-low',
    p2: 'p2-medium',
    probability: 'remote',
    verdict: 'review',
  });
  expect(now).toEqual(before);
  const sentence = 'P1 Low × P2 Medium → probability Remote; severity Critical → to be reviewed.';
  expect(because).toBe(`Before: ${sentence} Now: ${sentence}`);
});

test('the highest P1 of all sequences counts, and one that is unknown makes it unknown', () => {
  const [low, medium] = [sequence({ p1: 'p1-low' }), sequence({ p1: 'p1-medium' }, 'B')];
  expect(evaluate(risk, [low, medium]).before.p1).toBe('p1-medium');
  for (const open of [{}, { p1: 'p1-none-such' }]) {
    const { before } = evaluate(risk, [low, sequence(open, 'B')]);
    expect(before).toMatchObject({ p1: undefined, probability: undefined, verdict: undefined });
  }
  expect(evaluate(risk, []).before.p1).toBeUndefined();
});

test.each<[string, Risk]>([
  ['severity', { ...risk, severity: undefined }],
  ['P2', { ...risk, p2: undefined }],
  ['situation', { ...risk, situation: undefined }],
  ['level of the scale', { ...risk, severity: 'none-such' }],
])('without %s the verdict is open, not acceptable', (_, fields) => {
  expect(evaluate(fields, [sequence({ p1: 'p1-low' })]).before.verdict).toBeUndefined();
});

test('after counts, factor by factor, only what a verified control reduces', () => {
  const fields: Risk = { ...risk, after: { p1: 'p1-low', p2: 'p2-low' } };
  const from = [sequence({ causes: security, upTo: 'high' })];
  const reduces = [{ risk: 'SAR-1', factor: 'p1' as const }];
  expect(evaluate(fields, from)).toMatchObject({ now: { p1: 'p1-high' }, notCredited: ['p1', 'p2'] });
  const verified = evaluate(fields, from, [aControl({ reduces })]);
  expect(verified).toMatchObject({
    now: { p1: 'p1-low', p2: 'p2-medium', probability: 'remote' },
    notCredited: ['p2'],
  });
  expect(verified.before.p1).toBe('p1-high');
  const unverified = evaluate(fields, from, [aControl({ reduces, effectivenessEvidence: [] })]);
  expect(unverified).toMatchObject({ now: { p1: 'p1-high' }, notCredited: ['p1', 'p2'] });
  expect(unverified.because).toContain(
    'After control, P1 Low is not credited: no verified control in place reduces it.',
  );
  expect(verified.because).not.toContain('P1 Low is not credited');
});

test('a retired policy judges nothing', () => {
  const retired = aSafetyPolicy({ status: 'retired' });
  expect(evaluate(risk, [sequence({ p1: 'p1-low' })], [retired]).before.verdict).toBeUndefined();
});
