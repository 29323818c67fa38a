import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DeviceProfile, profileFields, profileFlags } from './device-profile.ts';
import { evaluate, fieldsOf, Predicate } from './predicate.ts';

const yes = { field: 'connected', is: true } as const;
const no = { field: 'layUser', is: true } as const;
const unknown = { field: 'active', is: true } as const;
const profile: DeviceProfile = { regulation: 'mdr', class: 'IIb', connected: true, layUser: false };

test.each<[string, Predicate, string]>([
  ['a field that is as asked', yes, 'holds'],
  ['a field that is not', no, 'fails'],
  ['an unknown field', unknown, 'open'],
  ['not unknown', { not: unknown }, 'open'],
  ['not no', { not: no }, 'holds'],
  ['yes and unknown', { all: [yes, unknown] }, 'open'],
  ['no and unknown', { all: [unknown, no] }, 'fails'],
  ['yes or unknown', { any: [unknown, yes] }, 'holds'],
  ['no or unknown', { any: [no, unknown] }, 'open'],
  ['no or no', { any: [no, no] }, 'fails'],
  ['a class among several', { field: 'class', in: ['IIa', 'IIb', 'III'] }, 'holds'],
  ['a class of the other regulation', { field: 'class', in: ['A', 'B'] }, 'fails'],
  ['the other regulation', { field: 'regulation', is: 'ivdr' }, 'fails'],
])('%s', (_, predicate, kind) => {
  expect(Predicate.parse(predicate)).toEqual(predicate);
  expect(evaluate(predicate, profile).kind).toBe(kind);
});

test.each([
  { field: 'colour', is: true },
  { field: 'class', is: 'IV' },
  { field: 'class', in: [] },
  { field: 'connected', is: 'yes' },
  { all: [] },
  { field: 'connected', is: true, or: 'else' },
])('refuses the predicate %j', (predicate) => {
  expect(Predicate.safeParse(predicate).success).toBe(false);
});

const anyTest = fc.oneof(
  fc.record({ field: fc.constantFrom(...profileFlags.slice(0, 6)), is: fc.boolean() }),
  fc.record({ field: fc.constant('regulation' as const), is: fc.constantFrom('mdr' as const, 'ivdr' as const) }),
  fc.record({
    field: fc.constant('class' as const),
    in: fc.uniqueArray(fc.constantFrom('I' as const, 'A' as const), { minLength: 1 }),
  }),
);
const { predicate: anyPredicate } = fc.letrec<{ predicate: Predicate }>((tie) => ({
  predicate: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    anyTest,
    fc.record({ all: fc.array(tie('predicate'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('predicate'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('predicate') }),
  ),
}));
const wholeProfile: fc.Arbitrary<DeviceProfile> = fc.record({
  regulation: fc.constantFrom('mdr', 'ivdr'),
  class: fc.constantFrom('I', 'IIb', 'A', 'D'),
  ...(Object.fromEntries(profileFlags.map((flag) => [flag, fc.boolean()])) as Record<
    (typeof profileFlags)[number],
    fc.Arbitrary<boolean>
  >),
});

test('answering an unknown field never turns a decided verdict, and no answer leaves it open once all are given', () => {
  fc.assert(
    fc.property(anyPredicate, wholeProfile, fc.subarray([...profileFields]), (predicate, whole, hidden) => {
      const partial = Object.fromEntries(
        Object.entries(whole).filter(([field]) => !hidden.some((one) => one === field)),
      );
      const [before, after] = [evaluate(predicate, partial), evaluate(predicate, whole)];
      expect(after.kind).not.toBe('open');
      if (before.kind !== 'open') expect(after.kind).toBe(before.kind);
      else for (const field of before.asks) expect(hidden).toContain(field);
      expect(fieldsOf(predicate).length).toBeGreaterThan(0);
    }),
  );
});

test('answering what is asked is enough to decide', () => {
  fc.assert(
    fc.property(anyPredicate, wholeProfile, (predicate, whole) => {
      let known: DeviceProfile = {};
      for (let round = 0; round <= profileFields.length; round += 1) {
        const outcome = evaluate(predicate, known);
        if (outcome.kind !== 'open') return;
        expect(outcome.asks.length).toBeGreaterThan(0);
        known = { ...known, ...Object.fromEntries(outcome.asks.map((field) => [field, whole[field]])) };
      }
      expect.unreachable('the questions never ended');
    }),
  );
});
