import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { once } from './once.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
});

test('the second click of a double click changes nothing, under way or answered already', async () => {
  const ask = vi.fn(async () => 'SR-1');
  const both = [once('new: a risk', ask), once('new: a risk', ask)];
  expect(await Promise.all(both)).toEqual(['SR-1', 'SR-1']);
  vi.advanceTimersByTime(300);
  expect(await once('new: a risk', ask)).toBe('SR-1');
  expect(ask).toHaveBeenCalledTimes(1);
});

test('a change that takes long is not asked again before its answer', async () => {
  let answer: (key: string) => void = () => undefined;
  const ask = vi.fn(() => new Promise<string>((resolve) => (answer = resolve)));
  const first = once('new: a risk', ask);
  vi.advanceTimersByTime(60_000);
  const second = once('new: a risk', ask);
  answer('SR-1');
  expect(await Promise.all([first, second])).toEqual(['SR-1', 'SR-1']);
  expect(ask).toHaveBeenCalledTimes(1);
});

test('the same may be asked for again later, and at once after a refusal', async () => {
  const ask = vi.fn(async () => 'said');
  await once('comment: Yes.', ask);
  vi.advanceTimersByTime(800);
  await once('comment: Yes.', ask);
  expect(ask).toHaveBeenCalledTimes(2);

  const refuse = vi.fn(async () => Promise.reject(new Error('refused')));
  await expect(once('comment: No.', refuse)).rejects.toThrow('refused');
  await expect(once('comment: No.', refuse)).rejects.toThrow('refused');
  expect(refuse).toHaveBeenCalledTimes(2);
});

test('on, off and on again in quick succession are three changes', async () => {
  const ask = vi.fn(async (roles: string) => roles);
  for (const roles of ['reader', '', 'reader']) await once(`roles of Olga: ${roles}`, () => ask(roles));
  expect(ask).toHaveBeenCalledTimes(3);
});

test('sent, taken back and sent again in quick succession are three changes, however long each is under way', async () => {
  const ask = vi.fn(() => new Promise<never>(() => undefined));
  for (const act of ['send', 'withdraw', 'send']) once(act, ask);
  expect(ask).toHaveBeenCalledTimes(3);
});

test('the same of another record is another change', async () => {
  const ask = vi.fn(async () => null);
  await Promise.all([once('approve SR-1: yes', ask), once('approve SR-2: yes', ask)]);
  expect(ask).toHaveBeenCalledTimes(2);
});
