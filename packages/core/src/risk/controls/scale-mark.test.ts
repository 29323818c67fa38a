import { expect, test } from 'vitest';
import { aControl, aDeviceFile, aSecurityRisk } from '../testing/records.ts';
import { scaleMarkOf } from './scale-mark.ts';

type Fields = NonNullable<Parameters<typeof aControl>[0]>;

const hinders = { modes: [{ mode: 'emergency' as const, level: 'hinders' as const }] };
const half = { modes: [{ mode: 'normal' as const, level: 'none' as const }] };
const past = { by: 'Mara Lindt', on: '2026-03-02', basis: { 'SR-1': '0000000000000000' } };

test.each<[string, Fields, ReturnType<typeof scaleMarkOf>]>([
  ['judged from both sides', {}, { strength: 'adequate', hindrance: 'none' }],
  ['nobody judged', { strength: undefined, hindrance: undefined }, { strength: 'open', hindrance: 'open' }],
  [
    'what nobody signed',
    { strength: { level: 'adequate', judged: undefined }, hindrance: { ...hinders, judged: undefined } },
    { strength: 'open', hindrance: 'open' },
  ],
  ['one mode left out', { hindrance: half }, { strength: 'adequate', hindrance: 'open' }],
  ['its modes unknown', { modes: undefined }, { strength: 'adequate', hindrance: 'open' }],
  ['it hinders, though a mode is left out', { hindrance: hinders }, { strength: 'adequate', hindrance: 'hinders' }],
  [
    'strength judged on other facts',
    { strength: { level: 'adequate', judged: past } },
    { strength: 'stale', hindrance: 'none' },
  ],
  [
    'a safety control on a safety risk, of which neither is asked',
    { origin: 'safety', reduces: [{ risk: 'SAR-1', factor: 'p1' }], strength: undefined, hindrance: undefined },
    { strength: 'notAsked', hindrance: 'notAsked' },
  ],
  [
    'what is planned, and judged when it is in place',
    { state: 'planned', strength: undefined, hindrance: undefined },
    { strength: 'notAsked', hindrance: 'notAsked' },
  ],
  [
    'a plan that was judged early',
    { state: 'planned', strength: undefined, hindrance: hinders },
    { strength: 'notAsked', hindrance: 'hinders' },
  ],
  [
    'a safety control of which somebody judged one mode',
    { origin: 'safety', reduces: [], strength: undefined, hindrance: half },
    { strength: 'notAsked', hindrance: 'notAsked' },
  ],
  ['its origin unknown', { origin: undefined, hindrance: undefined }, { strength: 'adequate', hindrance: 'open' }],
])('%s', (_, fields, mark) => {
  expect(scaleMarkOf(aDeviceFile([aSecurityRisk(), aControl(fields)]), 'RC-1')).toEqual(mark);
});
