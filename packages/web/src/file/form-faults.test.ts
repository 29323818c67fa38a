import { HazardousSituation, SecurityRisk } from '@suture/core/risk';
import { expect, test } from 'vitest';
import { faultsOf, tidied } from './form-faults.ts';

const confirmed = { by: 'Dr Okafor', on: '2026-03-02' };

test('an answer that was emptied goes with the names under it', () => {
  const body = { title: 'Relay replayed', safetyImpact: { proposedBy: 'Mara Lindt', confirmed }, status: 'draft' };
  expect(tidied(body)).toEqual({ title: 'Relay replayed', status: 'draft' });
  expect(faultsOf(SecurityRisk, body).size).toBe(0);
});

test('a reason without its answer is told of, not dropped', () => {
  const body = { title: 'Needle is blunt', securityCause: { reason: 'A mechanical part.', by: 'Mara Lindt' } };
  expect(tidied(body)).toEqual(body);
  expect([...faultsOf(HazardousSituation, { ...body, status: 'draft' }).keys()]).toEqual(['securityCause.answer']);
});
