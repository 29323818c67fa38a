import { expect, test } from 'vitest';
import { aControl, aDeviceFile, aSecurityPolicy, aSecurityRisk } from '../testing/records.ts';
import { evaluateSecurityRisk } from './security-evaluation.ts';

type Risk = NonNullable<Parameters<typeof aSecurityRisk>[0]>;
type Control = NonNullable<Parameters<typeof aControl>[0]>;

function evaluate(fields: Risk, control?: Control) {
  const controls = control ? [aControl(control)] : [];
  return evaluateSecurityRisk(aDeviceFile([aSecurityRisk(fields), ...controls]), 'SR-1');
}

const risk: Risk = {
  exploitability: { before: 'high', after: 'low' },
  impact: { confidentiality: 'slight', integrity: 'slight', availability: 'considerable', privacy: 'slight' },
};

const low = { before: 'low' };

test('what is not acceptable for the impacts that are known stays so, whatever the others are', () => {
  const { impact, now, because } = evaluate({
    ...risk,
    impact: { availability: 'considerable', privacy: 'none-such' },
  });
  expect([impact, now]).toEqual([undefined, 'unacceptable']);
  expect(because).toBe(
    'Exploitability High (Low is not credited: no verified control in place reduces it) × impact at least Considerable (confidentiality, integrity, privacy not assessed) → not acceptable.',
  );
});

test('reads the grid at exploitability and greatest impact', () => {
  expect(evaluate(risk)).toMatchObject({ impact: 'considerable', before: 'unacceptable', now: 'unacceptable' });
});

test('after counts only by a control in place whose effectiveness is verified', () => {
  expect(evaluate(risk)).toMatchObject({ exploitability: 'high', creditedTo: [] });
  expect(evaluate(risk).because).toContain('Low is not credited');
  expect(evaluate(risk, { effectivenessEvidence: [] }).exploitability).toBe('high');
  expect(evaluate(risk, { state: 'planned' }).exploitability).toBe('high');
  expect(evaluate(risk, { option: 'information' }).exploitability).toBe('high');
  const verified = evaluate(risk, {});
  expect(verified).toMatchObject({
    exploitability: 'low',
    before: 'unacceptable',
    now: 'review',
    creditedTo: ['RC-1'],
  });
  expect(verified.because).toBe('Exploitability High → Low by RC-1 × greatest impact Considerable → to be reviewed.');
});

test.each<[string, Risk]>([
  ['exploitability', { ...risk, exploitability: undefined }],
  ['impact', { ...risk, impact: undefined }],
  ['any impact', { ...risk, impact: {} }],
  ['one of the four impacts', { ...risk, exploitability: low, impact: { ...risk.impact, privacy: undefined } }],
  ['a level that the scale has', { ...risk, exploitability: low, impact: { ...risk.impact, privacy: 'none-such' } }],
  ['a known exploitability', { ...risk, exploitability: { before: 'e9' } }],
])('without %s the verdict is open', (_, fields) => {
  expect(evaluate(fields)).toMatchObject({ before: undefined, now: undefined });
});

test('a control earns nothing where no exploitability after it was assessed', () => {
  expect(evaluate({ ...risk, exploitability: { before: 'medium' } }, {})).toMatchObject({
    exploitability: 'medium',
    creditedTo: [],
  });
});

test('the approved policy is in force before one that is being written', () => {
  const draft = aSecurityPolicy({ key: 'CP-1', acceptability: {} });
  const approved = aSecurityPolicy({ key: 'CP-2', status: 'approved' });
  const file = aDeviceFile([aSecurityRisk(risk), draft, approved]);
  expect(evaluateSecurityRisk(file, 'SR-1').now).toBe('unacceptable');
});
