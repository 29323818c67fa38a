import { expect, test } from 'vitest';
import { classInWords, flagIds, flagInWords, flagWords } from './words.ts';

test('a risk is undetermined, a control not judged: in the figure, the filter and on the tag alike', () => {
  expect(classInWords('undetermined')).toBe('undetermined');
  expect(flagIds.map(flagInWords)).toEqual(flagIds.map((id) => flagWords[id].short));
  expect(flagInWords('undetermined')).toBe('not judged');
});
