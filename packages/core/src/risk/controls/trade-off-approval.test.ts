import { expect, test } from 'vitest';
import { RiskPlan } from '../policy/plan.ts';
import { aControl, aDeviceFile } from '../testing/records.ts';
import { mayApproveTradeOff } from './trade-off-approval.ts';

const bySami = { by: 'Sami', on: '2026-03-02', role: 'security' as const };
const byClara = { by: 'Clara', on: '2026-03-02', role: 'safety' as const };
const { body: control } = aControl({ tradeOff: { reason: 'Care goes first.', approvals: [bySami] } });

function aPlan(status: 'draft' | 'retired') {
  const exceptions = [{ what: 'onePersonBothSides' as const, reason: 'A maker of three.' }];
  return {
    kind: 'riskPlan' as const,
    key: 'PL-1',
    body: RiskPlan.parse({ title: 'Plan', discipline: 'safety', exceptions, status }),
  };
}

test('who approved for one side does not approve for the other, and anybody else does', () => {
  const file = aDeviceFile([]);
  expect(mayApproveTradeOff(file, control, 'Sami', 'safety')).toMatchObject({
    allowed: false,
    reason: expect.stringContaining('Sami approves this trade-off for security'),
  });
  expect(mayApproveTradeOff(file, control, 'Clara', 'safety').allowed).toBe(true);
  expect(mayApproveTradeOff(file, control, 'Sami', 'security').allowed).toBe(true);
  expect(mayApproveTradeOff(file, {}, 'Sami', 'safety').allowed).toBe(true);
});

test('who reaffirmed an approval speaks for its side, too', () => {
  const reaffirmed = { by: 'Sami', on: '2026-03-03', because: 'Only the wording is new.' };
  const { body } = aControl({ tradeOff: { reason: 'Care goes first.', approvals: [{ ...byClara, reaffirmed }] } });
  expect(mayApproveTradeOff(aDeviceFile([]), body, 'Sami', 'security').allowed).toBe(false);
});

test('a plan that records the exception lets one person hold both sides, while it stands', () => {
  expect(mayApproveTradeOff(aDeviceFile([aPlan('draft')]), control, 'Sami', 'safety').allowed).toBe(true);
  expect(mayApproveTradeOff(aDeviceFile([aPlan('retired')]), control, 'Sami', 'safety').allowed).toBe(false);
});
