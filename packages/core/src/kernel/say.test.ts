import { afterEach, expect, test } from 'vitest';
import { type Language, listed, say, speakBy, words } from './say.ts';

const german: Language = {
  code: 'de',
  sayings: {
    'There is no {0}.': '{0} gibt es nicht.',
    '{0} of {1}': '{1}, davon {0}',
    '{0} faults': (count) => (count === '1' ? 'ein Fehler' : `${count} Fehler`),
    low: 'niedrig',
  },
};

const speak = (language: Language) => speakBy(() => language);
afterEach(() => speakBy(() => undefined));

test('without a language a sentence is said as it stands', () => {
  expect(say`There is no ${'device'}.`).toBe('There is no device.');
  expect(say`${1} of ${2}`).toBe('1 of 2');
});

test('a language says a sentence its own way, in an order of its own', () => {
  speak(german);
  expect(say`There is no ${'Gerät'}.`).toBe('Gerät gibt es nicht.');
  expect(say`${1} of ${2}`).toBe('2, davon 1');
});

test('words may change with what is filled in', () => {
  speak(german);
  expect([1, 3].map((count) => say`${count} faults`)).toEqual(['ein Fehler', '3 Fehler']);
});

test('what a language does not say is said in English', () => {
  speak(german);
  expect(say`${'RC-1'} is retired`).toBe('RC-1 is retired');
  expect(say`toString`).toBe('toString');
});

test('what is filled in is never taken for a place to fill', () => {
  speak(german);
  expect(say`There is no ${'{0} $& {1}'}.`).toBe('{0} $& {1} gibt es nicht.');
});

test('a fixed text is said when it is read, however deep it stands', () => {
  const levels = words({ low: 'low', more: { names: ['low', 'high'] } });
  expect(levels.low).toBe('low');
  speak(german);
  expect(levels.low).toBe('niedrig');
  expect([...levels.more.names]).toEqual(['niedrig', 'high']);
  expect(Object.keys(levels)).toEqual(['low', 'more']);
});

test('a list is joined as its language joins lists', () => {
  expect([listed(['A', 'B', 'C']), listed(['A', 'B'], 'or'), listed(['A']), listed([])]).toEqual([
    'A, B and C',
    'A or B',
    'A',
    '',
  ]);
  speak(german);
  expect(listed(['A', 'B'], 'or')).toBe('A oder B');
});
