import { expect, test } from 'vitest';
import { dayOf, localeOf, momentOf, numberIn, offsetOf } from './format.ts';

test('a moment is an ISO day and a time that says its distance from UTC', () => {
  expect(momentOf('2026-11-24T08:05:00Z')).toMatch(/^2026-11-2\d \d\d:\d5 UTC/);
  expect(dayOf('2026-11-24T12:00:00Z')).toMatch(/^2026-11-2[45]$/);
});

test.each([
  [0, 'UTC'],
  [120, 'UTC+2'],
  [-210, 'UTC−3:30'],
  [345, 'UTC+5:45'],
])('%s minutes east of Greenwich are %s', (minutes, words) => {
  expect(offsetOf(minutes)).toBe(words);
});

test('numbers are written as the language writes them', () => {
  expect(numberIn(16000)).toBe('16,000');
});

test.each([
  ['an Indian who reads English', ['en-IN', 'hi'], 'en', 'en-IN'],
  ['a Finn who reads English', ['fi-FI', 'sv'], 'en', 'fi-FI'],
  ['a Swiss who reads German', ['fr-CH', 'de-CH'], 'de', 'de-CH'],
  ['nobody that a browser tells of', [], 'en', 'en'],
])('%s gets the numbers of home', (_, ofReader, shown, locale) => {
  expect(localeOf(ofReader, shown)).toBe(locale);
});
