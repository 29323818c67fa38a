import { expect, test } from 'vitest';
import { namesStandard } from './standard-names.ts';

test.each([
  ['We conform to EN IEC 81001-5-1:2022.', ['EN IEC 81001-5-1'], ['2022']],
  ['en iec 81001‑5‑1 and IEC 62304:2006+A1:2015', ['EN IEC 81001-5-1', 'IEC 62304'], [undefined, '2006']],
  ['EN ISO 14971 (2019)', ['EN ISO 14971'], ['2019']],
  ['EN-ISO 14971:2019+A11:2021', ['EN ISO 14971'], ['2019']],
  ['DIN EN ISO 13485:2016', ['EN ISO 13485'], ['2016']],
  ['IEC62304', ['IEC 62304'], [undefined]],
  ['guided by ISO/TR 24971 and IEC TR 60601-4-5', ['ISO/TR 24971', 'IEC TR 60601-4-5'], [undefined, undefined]],
  ['ISO/IEC 29147:2018', ['ISO/IEC 29147'], ['2018']],
  ['AAMI TIR57:2016 or ANSI/AAMI SW96', ['AAMI TIR57', 'ANSI/AAMI SW96'], ['2016', undefined]],
  ['as 81001-5-1 asks', ['81001-5-1'], [undefined]],
  ['EN 60601-1-2', ['EN 60601-1-2'], [undefined]],
])('%s names %j', (text, names, years) => {
  const found = namesStandard(text);
  expect(found.map(({ name }) => name)).toEqual(names);
  expect(found.map(({ year }) => year)).toEqual(years);
  for (const { written, start } of found) expect(text.startsWith(written, start)).toBe(true);
});

test.each([
  'Regulation (EU) 2017/745',
  'publié en 2020',
  'call 12345',
  'SR-12 of 2026-11-24',
  'order 2019 units',
  'version 3.2.0',
  '',
])('%s names none', (text) => {
  expect(namesStandard(text)).toEqual([]);
});
