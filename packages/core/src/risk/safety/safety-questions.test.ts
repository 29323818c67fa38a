import { expect, test } from 'vitest';
import { functionEffects, securityProperties } from '../../device/index.ts';
import { safetyQuestionOf } from './safety-questions.ts';

const pairs = functionEffects.flatMap((effect) => securityProperties.map((property) => [effect, property] as const));

test.each(pairs)('a function with effect %s has a talk about loss of %s', (effect, property) => {
  const question = safetyQuestionOf({ title: 'Deliver the set rate', effect }, property);
  expect(question?.picture).toContain('“Deliver the set rate”');
  for (const text of [question?.harm, question?.happens, question?.notices]) expect(text).toMatch(/\?$/);
});

test('no two talks ask the same about harm', () => {
  const asked = pairs.map(([effect, property]) => safetyQuestionOf({ title: 'x', effect }, property)?.harm);
  expect(new Set(asked).size).toBe(pairs.length);
});

test('“yes” to the first question always means that somebody can be harmed', () => {
  for (const [effect, property] of pairs)
    expect(safetyQuestionOf({ title: 'x', effect }, property)?.harm).toMatch(/^(Could|Is there a wrong) /);
});

test('a clinician is not asked in the words of security', () => {
  const words = /exploit|attack|vulnerab|integrity|availability|confidential|denial of service/i;
  for (const [effect, property] of pairs) {
    const question = safetyQuestionOf({ title: 'x', effect }, property);
    expect(Object.values(question ?? {}).join(' ')).not.toMatch(words);
  }
});

test('while the effect of a function is unknown there is nothing to ask yet', () => {
  expect(safetyQuestionOf({ title: 'x', effect: undefined }, 'integrity')).toBeUndefined();
});
