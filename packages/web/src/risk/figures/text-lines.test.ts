import { expect, test } from 'vitest';
import { textLines } from './text-lines.ts';

test('a short title stays on one line', () => expect(textLines('Risk analysis', 24)).toEqual(['Risk analysis']));

test('a long title breaks at spaces, and no word is torn', () =>
  expect(textLines('Production and post-production information', 22)).toEqual([
    'Production and',
    'post-production',
    'information',
  ]));
