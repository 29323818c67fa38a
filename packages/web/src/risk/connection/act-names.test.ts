import { expect, it } from 'vitest';
import { whyNotByKey } from './act-names.ts';
import { actOfKey } from './card-acts.ts';

const returned: Parameters<typeof whyNotByKey>[1] = {
  point: 'cp1',
  state: 'returned',
  moves: [
    { act: 'answer', by: 'security' },
    { act: 'undo', by: 'safety' },
  ],
};

it('the key that goes on answers a card that came back with a question', () => {
  expect(actOfKey('a', returned)).toBe('answer');
});

it('a key that does not apply says what it is for, how the card stands and what can be done', () => {
  expect(actOfKey('s', returned)).toBeUndefined();
  expect(whyNotByKey('s', returned)).toBe(
    'S sends across, and this card is returned: that is not its turn now. What can be done: Answer, Undo.',
  );
  expect(whyNotByKey('r', { point: 'cp1', state: 'fedBack', moves: [] })).toBe(
    'R returns with a question, and this card is fed back: nothing more is to be done with it.',
  );
});
