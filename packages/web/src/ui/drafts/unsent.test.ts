import { expect, test } from 'vitest';
import { dropUnsent, keepUnsent, unsentAt, unsentIn, unsentText } from './unsent.ts';

const place = { account: 'sami', device: 'monitor', record: 'SC-1 scale security' };

test('what is written stays on what it was begun on, until it is sent', () => {
  keepUnsent(place, { reason: 'Four' }, { version: 3, body: { title: 'A code' } });
  keepUnsent(place, { reason: 'Four digits' }, { version: 4, body: { title: 'A longer code' } });
  expect(unsentIn(unsentText(place))).toMatchObject({ base: { version: 3 }, body: { reason: 'Four digits' } });
  dropUnsent(place, { reason: 'Four digits' });
  expect(unsentAt(place)).toBeUndefined();
});

test('what was written after sending is not dropped with what was sent', () => {
  keepUnsent(place, { reason: 'Four digits, printed' });
  dropUnsent(place, { reason: 'Four digits' });
  expect(unsentAt(place)).toEqual({ reason: 'Four digits, printed' });
});
