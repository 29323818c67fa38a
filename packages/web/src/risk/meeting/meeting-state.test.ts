import { describe, expect, it } from 'vitest';
import { inMinutes, itemBefore, type Meeting, markOf, nextItem, pickUp, putAside } from './meeting-state.ts';

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

  it('goes back to the item before, settled or not', () => {
    expect(itemBefore(meeting, 'b')).toBe('a');
    expect(itemBefore(meeting, 'a')).toBeUndefined();
  });
});
