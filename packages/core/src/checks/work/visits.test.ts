import { expect, test } from 'vitest';
import { afterLook, comparedWith, type Look } from './visits.ts';

const lookAt = (time: string, event: number): Look => ({ event, at: new Date(`2026-11-24T${time}:00Z`) });
const looks = (...[first, ...others]: readonly [Look, ...Look[]]) =>
  others.reduce(afterLook, afterLook(undefined, first));
const now = (time: string) => lookAt(time, 0).at;

test('what was changed after the first look is compared with it', () => {
  const first = lookAt('08:00', 10);
  expect(comparedWith(looks(first), now('08:05'))).toEqual(first);
  expect(comparedWith(looks(first), now('17:00'))).toEqual(first);
});

test('a look compares with the end of the last visit, and so does the reload after it', () => {
  const [first, second] = [lookAt('08:00', 10), lookAt('12:00', 35)];
  expect(comparedWith(looks(first, second), now('12:01'))).toEqual(first);
  expect(comparedWith(looks(first, second, lookAt('12:20', 36)), now('12:40'))).toEqual(first);
});

test('half an hour after the last look the visit is over: from then on its end counts', () => {
  const visits = looks(lookAt('08:00', 10), lookAt('12:00', 35));
  expect(comparedWith(visits, now('12:30'))).toEqual(lookAt('08:00', 10));
  expect(comparedWith(visits, now('12:31'))).toEqual(lookAt('12:00', 35));
});

test('a page that was left open sets nothing back', () => {
  const visits = looks(lookAt('08:00', 10), lookAt('12:00', 35));
  expect(afterLook(visits, lookAt('13:00', 20))).toEqual(visits);
});

test('no event lies between two visits: each begins where the one before it ended', () => {
  const days = [lookAt('08:00', 10), lookAt('10:00', 35), lookAt('12:00', 35), lookAt('14:00', 90)] as const;
  const begins = days.map((_, index) => looks(days[0], ...days.slice(1, index + 1)).since.event);
  expect(begins).toEqual([10, 10, 35, 35]);
});
