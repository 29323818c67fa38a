import { expect, test } from 'vitest';
import { isCauseUnsigned, securityCauseOf, withCauseSigned } from './security-cause.ts';

test.each([
  [undefined, undefined, false],
  [{ answer: 'none', reason: 'A blunt needle.' }, undefined, true],
  [{ answer: 'none', by: 'Mara Lindt' }, 'none', false],
  [{ answer: 'possible' }, 'possible', false],
] as const)('of %j counts %s', (securityCause, counts, unsigned) => {
  expect(securityCauseOf({ securityCause })).toBe(counts);
  expect(isCauseUnsigned({ securityCause })).toBe(unsigned);
});

test('a signature leaves the answer and its reason as they are', () => {
  const signed = withCauseSigned({ securityCause: { answer: 'none', reason: 'A blunt needle.' } }, 'Mara Lindt');
  expect(signed.securityCause).toEqual({ answer: 'none', reason: 'A blunt needle.', by: 'Mara Lindt' });
  expect(withCauseSigned({}, 'Mara Lindt')).toEqual({});
});
