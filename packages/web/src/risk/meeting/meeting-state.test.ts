import { describe, expect, it } from 'vitest';
import { apartIn, inMinutes, itemBefore, type Meeting, markOf, nextItem, pickUp, putAside } from './meeting-state.ts';

const meeting: Meeting = {
  participants: ['PT-1'],
  queue: ['a', 'b', 'c'].map((id) => ({ id, source: id, title: id, acts: 1 })),
  aside: [],
};
const all = new Set(['a', 'b', 'c']);

describe('the queue of a joint meeting', () => {
  it('goes on to the next item that is open, and begins anew at the top', () => {
    expect(nextItem(meeting, all, undefined)).toBe('a');
    expect(nextItem(meeting, all, 'a')).toBe('b');
    expect(nextItem(meeting, all, 'c')).toBe('a');
  });

  it('passes over what is settled and what was put aside, until that is picked up', () => {
    const later = putAside(meeting, 'b');
    expect(nextItem(later, new Set(['b', 'c']), 'a')).toBe('c');
    expect(markOf(later, all, 'b')).toBe('aside');
    expect(markOf(later, new Set(['b']), 'a')).toBe('settled');
    expect(nextItem(later, new Set(['b']), 'c')).toBeUndefined();
    expect(nextItem(pickUp(later), new Set(['b']), 'c')).toBe('b');
  });

  it('has in its minutes what was settled and what took a step, and nothing else', () => {
    const now = [
      { id: 'a', acts: 1 },
      { id: 'b', acts: 2 },
    ];
    expect(inMinutes(meeting, now).map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('sets apart the items of one record, by where they cross or that they cross there once more', () => {
    const of = (id: string, source: string) => ({ id, source, title: 'Limits moved from outside', acts: 1 });
    const queue = [
      of('cp1.SR-6', 'SR-6'),
      of('cp1.SR-6.TR-22', 'SR-6'),
      of('cp2.RC-1', 'RC-1'),
      of('cp3.RC-1', 'RC-1'),
      of('cp1.SR-7', 'SR-7'),
    ];
    expect(queue.map(({ id }) => apartIn({ ...meeting, queue }, id))).toEqual([
      { point: 'cp1', isFirst: true, transfer: undefined },
      { point: 'cp1', isFirst: false, transfer: 'TR-22' },
      { point: 'cp2', isFirst: false, transfer: undefined },
      { point: 'cp3', isFirst: false, transfer: undefined },
      undefined,
    ]);
  });

  it('goes back to the item before, settled or not', () => {
    expect(itemBefore(meeting, 'b')).toBe('a');
    expect(itemBefore(meeting, 'a')).toBeUndefined();
  });
});
