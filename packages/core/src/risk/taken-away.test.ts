import { expect, test } from 'vitest';
import { takenAway } from './taken-away.ts';

const signed = { by: 'Mara Lindt', on: '2026-03-02' };
const answer = { answer: 'none', reason: 'A figure only.', confirmed: signed };
const acceptance = { ground: 'withinPolicy', reason: 'Low.', signed };
const screening = { emergencyAccess: 'no', alarmsOrDisplay: 'no', judged: signed };
const modes = [
  { mode: 'normal', level: 'none' },
  { mode: 'alarm', level: 'none' },
];
const effect = { harmPossible: 'no', whatHappens: 'A figure on a screen.', answered: signed };

test.each([
  ['securityRisk', { safetyImpact: answer }, {}, 'safetyImpact', 'takes the safety-impact answer away'],
  ['securityRisk', { safetyImpact: answer }, { safetyImpact: { ...answer, confirmed: undefined } }, 'safetyImpact.confirmed', 'takes the signature under the safety-impact answer away'],
  ['securityRisk', { acceptance }, {}, 'acceptance', 'takes the acceptance of the residual risk away'],
  ['securityRisk', { acceptance }, { acceptance: { ...acceptance, signed: undefined } }, 'acceptance.signed', 'takes the signature under the acceptance of the residual risk away'],
  ['safetyRisk', { decided: signed }, { title: 'Dose too high' }, 'decided', 'takes the judgement of the residual risk away'],
  ['hazardousSituation', { securityCause: { answer: 'none' } }, {}, 'securityCause', 'takes the answer on a security cause away'],
  ['function', { ifLost: { integrity: effect } }, { ifLost: {} }, 'ifLost.integrity', 'takes the answer on a loss of integrity away'],
  ['control', { strength: { level: 'weak' } }, {}, 'strength', 'takes the judgement of its strength away'],
  ['control', { hindrance: { modes } }, { hindrance: { judged: signed } }, 'hindrance', 'takes the judgement of its hindrance away for normal use, an alarm'],
  ['control', { hindrance: { modes } }, { hindrance: { modes: modes.slice(1) } }, 'hindrance', 'takes the judgement of its hindrance away for normal use'],
  ['control', { crossSafety: screening }, { crossSafety: { ...screening, alarmsOrDisplay: undefined } }, 'crossSafety', 'takes the judgement of its effect on safety away for alarms or display'],
  ['control', { crossSafety: screening }, { crossSafety: { ...screening, judged: undefined } }, 'crossSafety.judged', 'takes the signature under the judgement of its effect on safety away'],
])('of a %s, %j becomes %j', (kind, before, after, path, message) => {
  expect(takenAway(kind, before, after)).toEqual([{ path, message }]);
}); // biome-ignore format: a table

test.each([
  ['securityRisk', { safetyImpact: answer }, { safetyImpact: { answer: 'yes', reason: 'It harms.' } }],
  ['control', { strength: { level: 'weak', judged: signed } }, { strength: { level: 'adequate', judged: signed } }],
  ['control', {}, { strength: { level: 'weak' } }],
  ['control', undefined, { strength: { level: 'weak' } }],
  [
    'securityRisk',
    { acceptance },
    { acceptance: { ...acceptance, ground: 'noFurtherMeasure', reason: 'Nothing further.' } },
  ],
  ['safetyRisk', { decided: signed }, { decided: { by: 'Lea Brandt', on: '2026-03-03' } }],
  ['asset', { title: 'Pump' }, { title: 'Pump 3' }],
])('of a %s, %j becomes %j without taking a judgement away', (kind, before, after) => {
  expect(takenAway(kind, before, after)).toEqual([]);
});
