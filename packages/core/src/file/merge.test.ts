import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { canonicalText } from '../kernel/index.ts';
import { mergeBodies, settled } from './merge.ts';

const base = {
  title: 'Pump stops',
  description: 'On the ward.',
  sequences: [
    { id: 'A', events: 'The battery ends.', causes: [{ type: 'hardware' }] },
    { id: 'B', events: 'The radio is flooded.', causes: [{ type: 'security', ref: 'SR-1' }], p1: 'low' },
  ],
  participants: ['PT-1', 'PT-2'],
};
const [a, b] = base.sequences as [(typeof base.sequences)[0], (typeof base.sequences)[1]];

describe('two changes of one record', () => {
  it('of different fields are both taken, and each is listed on its side', () => {
    const merged = mergeBodies(base, { ...base, title: 'Pump halts' }, { ...base, description: 'At home.' });
    expect(merged.body).toEqual({ ...base, title: 'Pump halts', description: 'At home.' });
    expect([merged.theirs, merged.mine, merged.conflicts]).toEqual([[['title']], [['description']], []]);
  });

  it('of one field to two values are a conflict that shows all three', () => {
    const merged = mergeBodies(base, { ...base, title: 'Pump halts' }, { ...base, title: 'Pump fails' });
    expect(merged.conflicts).toEqual([
      { path: ['title'], base: 'Pump stops', theirs: 'Pump halts', mine: 'Pump fails' },
    ]);
    expect(settled(merged.body, ['title'], 'Pump fails').title).toBe('Pump fails');
  });

  it('to the same value are no conflict', () => {
    const both = { ...base, title: 'Pump halts' };
    expect(mergeBodies(base, both, both)).toEqual({ body: both, theirs: [], mine: [], conflicts: [] });
  });

  it('within one item of a list with ids meet in that item, wherever it stands now', () => {
    const theirs = { ...base, sequences: [b, { ...a, events: 'The battery is old.' }] };
    const mine = { ...base, sequences: [{ ...a, p1: 'high' }, b] };
    const merged = mergeBodies(base, theirs, mine);
    expect(merged.body.sequences).toEqual([b, { ...a, events: 'The battery is old.', p1: 'high' }]);
    expect(merged.mine).toEqual([['sequences', { id: 'A' }, 'p1']]);
    expect(merged.conflicts).toEqual([]);
  });

  it('that take an item out here and change it there are a conflict, settled either way', () => {
    const path = ['sequences', { id: 'B' }];
    const changed = { ...b, p1: 'high' };
    const merged = mergeBodies(base, { ...base, sequences: [a] }, { ...base, sequences: [a, changed] });
    expect(merged.conflicts).toEqual([{ path, base: b, theirs: undefined, mine: changed }]);
    expect(settled(merged.body, path, undefined).sequences).toEqual([a]);
    expect(settled(merged.body, path, changed).sequences).toEqual([a, changed]);
  });

  it('that both add a sequence of the same letter keep both', () => {
    const add = (events: string) => ({ ...base, sequences: [a, b, { id: 'C', events, causes: [] }] });
    const merged = mergeBodies(base, add('A pipe bursts.'), add('A fuse blows.'));
    expect(merged.conflicts).toEqual([]);
    expect(merged.body.sequences).toEqual([
      a,
      b,
      { id: 'C', events: 'A pipe bursts.', causes: [] },
      { id: 'D', events: 'A fuse blows.', causes: [] },
    ]);
  });

  it('of a list of names add up: what one added stays, what one took out goes', () => {
    const merged = mergeBodies(
      base,
      { ...base, participants: ['PT-1', 'PT-2', 'PT-3'] },
      { ...base, participants: ['PT-2', 'PT-4'] },
    );
    expect(new Set(merged.body.participants as string[])).toEqual(new Set(['PT-2', 'PT-3', 'PT-4']));
  });

  it('that order a list in two ways are a conflict, for the order of a scale means something', () => {
    const of = (...ids: string[]) => ({ scale: ids.map((id) => ({ id })) });
    expect(mergeBodies(of('a', 'b', 'c'), of('b', 'a', 'c'), of('a', 'c', 'b')).conflicts).toHaveLength(1);
    expect(mergeBodies(of('a', 'b', 'c'), of('b', 'a', 'c'), of('a', 'b', 'c', 'd')).body).toEqual(
      of('b', 'a', 'c', 'd'),
    );
  });
});

const words = fc.constantFrom('x', 'y', 'z');
const item = fc.record(
  { id: fc.constantFrom('A', 'B', 'C'), text: words, more: fc.record({ deep: words }, { requiredKeys: [] }) },
  { requiredKeys: ['id'] },
);
const bodies = fc.record(
  {
    one: words,
    two: words,
    group: fc.record({ in: words, on: fc.boolean() }, { requiredKeys: [] }),
    names: fc.uniqueArray(words),
    items: fc.uniqueArray(item, { selector: ({ id }) => id }),
    free: fc.array(fc.record({ word: words })),
  },
  { requiredKeys: [] },
);

test('a side that changed nothing takes over the other, whole', () => {
  fc.assert(
    fc.property(bodies, bodies, (was, changed) => {
      expect(canonicalText(mergeBodies(was, changed, was).body)).toBe(canonicalText(changed));
      expect(canonicalText(mergeBodies(was, was, changed).body)).toBe(canonicalText(changed));
      expect(mergeBodies(was, changed, was).conflicts).toEqual([]);
      expect(mergeBodies(was, was, changed).conflicts).toEqual([]);
    }),
  );
});

test('whichever side is called mine, the same fields are in conflict', () => {
  fc.assert(
    fc.property(bodies, bodies, bodies, (was, left, right) => {
      const paths = (merge: ReturnType<typeof mergeBodies>) => merge.conflicts.map(({ path }) => canonicalText(path));
      expect(paths(mergeBodies(was, left, right)).sort()).toEqual(paths(mergeBodies(was, right, left)).sort());
    }),
  );
});

test('nothing is lost: each word that one side wrote anew is in the body or in a conflict', () => {
  fc.assert(
    fc.property(bodies, bodies, bodies, (was, theirs, mine) => {
      const { body, conflicts } = mergeBodies(was, theirs, mine);
      for (const side of [theirs, mine])
        for (const [name, value] of Object.entries(side)) {
          const before = was[name as keyof typeof was];
          if (before !== undefined || typeof value !== 'string') continue;
          const kept = body[name] === value || conflicts.some(({ path }) => path[0] === name);
          expect(kept).toBe(true);
        }
    }),
  );
});

test('a conflict settled on a value holds that value', () => {
  fc.assert(
    fc.property(bodies, bodies, bodies, (was, theirs, mine) => {
      const { body, conflicts } = mergeBodies(was, theirs, mine);
      const done = conflicts.reduce((next, { path, mine: own }) => settled(next, path, own), body);
      for (const { path, mine: own } of conflicts)
        if (path.length === 1) expect(canonicalText(done[String(path[0])] ?? null)).toBe(canonicalText(own ?? null));
    }),
  );
});
