import { expect, it } from 'vitest';
import { eventInWords, nameOf } from './event-words.ts';

it('an event without words of its own is still readable', () => {
  expect(eventInWords('device-imported')).toBe('imported the device from a folder');
  expect(eventInWords('something-new')).toBe('something new');
});

it('people are named without their address, programs as they are', () => {
  expect(nameOf('Ada Lindqvist <ada@example.org>')).toBe('Ada Lindqvist');
  expect(nameOf('Suture')).toBe('Suture');
});
