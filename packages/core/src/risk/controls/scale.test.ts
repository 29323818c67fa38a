import { describe, expect, it } from 'vitest';
import { aControl, aDeviceFile, aSecurityRisk } from '../testing/records.ts';
import { alternativesTo, scaleOf } from './scale.ts';

const reduces = [{ risk: 'SR-1', factor: 'exploitability' as const }];
const signed = { by: 'Sami', on: '2026-03-02' };

describe('the scale of a control', () => {
  it('has a row for each mode, and what nobody judged is not taken for harmless', () => {
    const control = aControl({
      modes: ['normal', 'emergency'],
      hindrance: { modes: [{ mode: 'emergency', level: 'hinders' }] },
    });
    const scale = scaleOf(aDeviceFile([aSecurityRisk(), control]), 'RC-1');
    expect(scale?.rows.map(({ mode, isActive, hindrance }) => [mode, isActive, hindrance])).toEqual([
      ['normal', true, undefined],
      ['emergency', true, 'hinders'],
      ['alarm', false, undefined],
      ['degradedNetwork', false, undefined],
      ['service', false, undefined],
    ]);
  });

  it('asks the other side than the one it comes from', () => {
    const scale = scaleOf(
      aDeviceFile([aSecurityRisk(), aControl({ origin: 'security', crossSafety: { emergencyAccess: 'no' } })]),
      'RC-1',
    );
    expect(scale?.onSafety).toMatchObject({ isAsked: true, answers: { emergencyAccess: 'no' } });
    expect(scale?.onSafety.open).toHaveLength(4);
    expect(scale?.onSecurity.isAsked).toBe(false);
  });

  it('needs a trade-off while it hinders, and both approvals before it is agreed', () => {
    const hindrance = { modes: [{ mode: 'emergency' as const, level: 'hinders' as const }] };
    const one = { reason: 'Break-glass opens it.', approvals: [{ ...signed, role: 'security' as const }] };
    const both = { ...one, approvals: [...one.approvals, { ...signed, by: 'Clara', role: 'safety' as const }] };
    const state = (tradeOff?: typeof one | typeof both) =>
      scaleOf(aDeviceFile([aSecurityRisk(), aControl({ origin: 'security', hindrance, tradeOff })]), 'RC-1')?.tradeOff;
    expect(state()).toMatchObject({ isNeeded: true, isAgreed: false });
    expect(state(one)).toMatchObject({ isAgreed: false, approvals: { security: { by: 'Sami' } } });
    expect(state(both)).toMatchObject({ isAgreed: true });
  });
});

it('the alternatives are the other living controls of the same risks', () => {
  const file = aDeviceFile([
    aSecurityRisk(),
    aControl({ key: 'RC-1', reduces }),
    aControl({ key: 'RC-2', reduces }),
    aControl({ key: 'RC-3', reduces, status: 'retired' }),
    aControl({ key: 'RC-4', reduces: [] }),
  ]);
  expect(alternativesTo(file, 'RC-1')).toEqual(['RC-2']);
});
