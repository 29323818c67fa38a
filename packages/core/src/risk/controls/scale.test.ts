import { describe, expect, it } from 'vitest';
import { aControl, aDeviceFile, aSecurityRisk } from '../testing/records.ts';
import { alternativesTo, type EmergencyAnswer, scaleOf } from './scale.ts';

type Fields = NonNullable<Parameters<typeof aControl>[0]>;

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

  it('tells whose approval of the trade-off no longer holds, and what has changed since', () => {
    const approval = { ...signed, role: 'security' as const, basis: { 'SR-1': '0000000000000000' } };
    const tradeOff = { reason: 'Break-glass opens it.', approvals: [approval] };
    const file = aDeviceFile([aSecurityRisk(), aControl({ origin: 'security', tradeOff })]);
    expect(scaleOf(file, 'RC-1')?.tradeOff.approvals).toEqual({
      security: { by: signed.by, on: signed.on, isStale: true, changed: ['SR-1'] },
    });
  });

  it('leaves open whether the sides pull apart until both have judged', () => {
    const state = (fields: Parameters<typeof aControl>[0]) =>
      scaleOf(aDeviceFile([aSecurityRisk(), aControl({ origin: 'security', ...fields })]), 'RC-1')?.tradeOff;
    expect(state({})).toMatchObject({ isNeeded: false, isOpen: false });
    expect(state({ hindrance: undefined })).toMatchObject({ isNeeded: false, isOpen: true });
    expect(state({ strength: undefined })).toMatchObject({ isNeeded: false, isOpen: true });
    const planned: Fields = { state: 'planned' };
    expect(state({ ...planned, strength: undefined, hindrance: undefined })).toMatchObject({ isOpen: true });
    expect(state({ ...planned, strength: undefined })).toMatchObject({ isOpen: true });
    expect(state({ ...planned, origin: undefined, hindrance: undefined })).toMatchObject({ isOpen: true });
    expect(state(planned)).toMatchObject({ isOpen: false });
  });
});

describe('what counts of it', () => {
  const past = { by: 'Mara Lindt', on: '2026-03-02', basis: { 'SR-1': '0000000000000000' } };
  const no = { emergencyAccess: 'no' as const };
  const inNormal: Fields = { modes: ['normal'], hindrance: { modes: [{ mode: 'normal', level: 'none' }] } };
  const judgedNone = { modes: [{ mode: 'emergency' as const, level: 'none' as const }] };

  it.each<[string, Fields, EmergencyAnswer]>([
    ['does not hinder', { modes: ['emergency'], hindrance: judgedNone }, 'none'],
    ['does not hinder, as nobody signed', { hindrance: { ...judgedNone, judged: undefined } }, 'open'],
    ['does not hinder, on facts that have changed', { hindrance: { ...judgedNone, judged: past } }, 'stale'],
    ['is active then, and not judged', { modes: ['emergency'], hindrance: undefined }, 'open'],
    ['has modes that nobody stated', { modes: undefined, hindrance: undefined }, 'open'],
    [
      'is not active then, and changes nothing of it',
      { ...inNormal, crossSafety: { ...no, judged: signed } },
      'unchanged',
    ],
    ['is not active then, which nobody screened', { ...inNormal, crossSafety: undefined }, 'open'],
    [
      'is not active then, screened on facts that have changed',
      { ...inNormal, crossSafety: { ...no, judged: past } },
      'stale',
    ],
    ['changes access then', { ...inNormal, crossSafety: { emergencyAccess: 'yes', judged: signed } }, 'open'],
    ['is planned', { state: 'planned', hindrance: undefined }, 'notAsked'],
    ['comes from safety', { origin: 'safety', hindrance: undefined }, 'notAsked'],
    [
      'comes from nobody knows where, and is not active then',
      { ...inNormal, origin: undefined, crossSafety: undefined },
      'open',
    ],
  ])('whether care can go on in an emergency, of a control that %s', (_, fields, answer) => {
    expect(scaleOf(aDeviceFile([aSecurityRisk(), aControl(fields)]), 'RC-1')?.emergency).toBe(answer);
  });

  it('a mode that it is not active in is not asked for, and what is planned is not in any', () => {
    const marks = (fields: Fields) =>
      scaleOf(aDeviceFile([aSecurityRisk(), aControl({ hindrance: undefined, ...fields })]), 'RC-1')?.rows.map(
        ({ mark }) => mark,
      );
    const all = (mark: string) => ['normal', 'emergency', 'alarm', 'degradedNetwork', 'service'].map(() => mark);
    expect(marks({ modes: ['normal'] })).toEqual(['open', ...all('notAsked').slice(1)]);
    expect(marks({ modes: undefined })).toEqual(all('open'));
    expect(marks({ state: 'planned' })).toEqual(all('notAsked'));
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
