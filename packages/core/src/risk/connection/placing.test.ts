import { describe, expect, it } from 'vitest';
import { Control } from '../controls/control.ts';
import { HazardousSituation } from '../safety/safety.ts';
import { withCause, withNewRisk, withoutNewRisk, withoutPlacing } from './placing.ts';

const before = HazardousSituation.parse({
  title: 'A low is not seen',
  sequences: [
    { id: 'A', events: 'The value is false.', causes: [{ type: 'software', text: 'Drift' }], upTo: 'low' },
    { id: 'B', events: 'No value comes.', causes: [{ type: 'hardware' }] },
  ],
});
const cause = { type: 'security', ref: 'SR-1' } as const;

const by = 'Sami';

function placed(into: Omit<Parameters<typeof withCause>[2], 'by'>, situation = before) {
  const done = withCause(situation, cause, { ...into, by });
  if (done === undefined) throw new TypeError('it was not placed');
  return { key: 'HS-1', sequence: into.sequence, before: situation, after: done.situation };
}

describe('a cause placed into a situation', () => {
  it('stands beside the others, once, and answers whether there may be a security cause', () => {
    const once = placed({ sequence: 'A', upTo: 'high' }).after;
    expect(once.sequences?.[0]).toMatchObject({ upTo: 'high', causes: [{ text: 'Drift' }, cause] });
    expect(once.securityCause).toEqual({ answer: 'possible', by });
    expect(withCause(once, cause, { sequence: 'A', by: 'Mara' })).toEqual({ situation: once, isNew: false });
  });

  it('answers in the name of who places it, and not of who had ruled it out', () => {
    const ruledOut = { ...before, securityCause: { answer: 'none', reason: 'No radio.', by: 'Mara' } as const };
    expect(placed({ sequence: 'A' }, ruledOut).after.securityCause).toEqual({ answer: 'possible', by });
  });

  it('needs what happens, where the sequence is a new one', () => {
    expect(withCause(before, cause, { sequence: 'C', by })).toBeUndefined();
    expect(withCause(before, cause, { sequence: 'C', events: 'Told.', by })).toMatchObject({ isNew: true });
  });
});

describe('taken back', () => {
  it.each([
    ['an existing sequence', { sequence: 'A', upTo: 'high' }],
    ['a new one', { sequence: 'C', events: 'Told.' }],
  ])('from %s it leaves the situation as it was', (_, into) => {
    const done = placed(into);
    expect(withoutPlacing(done.after, done)).toEqual({ situation: before });
  });

  it('it leaves alone what others wrote elsewhere since', () => {
    const done = placed({ sequence: 'A' });
    const now = {
      ...done.after,
      title: 'A low is seen late',
      securityCause: { answer: 'possible', reason: 'Seen.' } as const,
      sequences: done.after.sequences?.map((each) => ({ ...each, p1Basis: 'From the field.' })),
    };
    expect(withoutPlacing(now, done)).toEqual({
      situation: {
        ...now,
        sequences: before.sequences?.map((each) => ({ ...each, p1Basis: 'From the field.' })),
      },
    });
  });

  it('it is refused once the sequence is another', () => {
    const done = placed({ sequence: 'A' });
    const further = placed({ sequence: 'A', upTo: 'high' }, done.after).after;
    expect(withoutPlacing(further, done)).toEqual({ refused: expect.stringContaining('Sequence A of HS-1') });
    expect(withoutPlacing(before, done)).toEqual({ refused: expect.stringContaining('Sequence A of HS-1') });
  });
});

it('a control says what it brings, once, and not any more when that is taken back', () => {
  const control = Control.parse({ title: 'Lock', state: 'inPlace', newRisks: { noneBecause: 'None seen.' } });
  const after = withNewRisk(control, 'HS-1');
  expect(after.newRisks).toEqual({ refs: ['HS-1'] });
  expect(withNewRisk(after, 'HS-1')).toBe(after);
  expect(withoutNewRisk({ ...after, title: 'Lock of the door' }, control, after)).toEqual({
    ...control,
    title: 'Lock of the door',
  });
  expect(withoutNewRisk(withNewRisk(after, 'HS-2'), control, after)).toBeUndefined();
});
