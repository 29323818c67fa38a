import { expect, test } from 'vitest';
import { fromClipboard, toClipboard } from './clipboard.ts';

test.each([
  ['one cell', 'high', [['high']]],
  [
    'a block, with the line end a spreadsheet puts last',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['line ends of another system', 'a\nb\rc', [['a'], ['b'], ['c']]],
  [
    'empty cells',
    '\ta\t\n\t\t',
    [
      ['', 'a', ''],
      ['', '', ''],
    ],
  ],
  [
    'a text with tabs, lines and quotes of its own',
    '"one\ttwo\nthree ""said"""\tnext',
    [['one\ttwo\nthree "said"', 'next']],
  ],
  ['a quote that is part of a text', '"Open" valve\tx', [['"Open" valve', 'x']]],
  ['a quote that never ends', '"open\tx', [['"open', 'x']]],
  ['a guarded formula', "'=1+1", [['=1+1']]],
])('reads %s', (_, text, cells) => {
  expect(fromClipboard(text)).toEqual(cells);
});

test('what a spreadsheet would read as a formula goes guarded', () => {
  expect(toClipboard([['=HYPERLINK("x")', '+1', '-2', '@x', 'fine']])).toBe(
    '"\'=HYPERLINK(""x"")"\t\'+1\t\'-2\t\'@x\tfine',
  );
});

test('what was copied is read back as it was', () => {
  const cells = [
    ['=1', 'two\nlines', 'a\ttab'],
    ['', '"', 'plain'],
  ];
  expect(fromClipboard(toClipboard(cells))).toEqual(cells);
});
