import { expect, test } from 'vitest';
import { pathInWords, personIn } from './merge-words.ts';

test('a person is told by name, a token by what it is called', () => {
  expect(personIn('Cleo Hart <cleo@example.org>')).toBe('Cleo Hart');
  expect(personIn('import')).toBe('import');
});

test('where a change stands is told by the names of fields and the ids of items', () => {
  expect(pathInWords(['sequences', { id: 'A' }, 'events'])).toBe('Sequences, A, Events');
});
