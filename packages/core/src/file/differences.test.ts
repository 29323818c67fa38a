import { expect, test } from 'vitest';
import { differences } from './differences.ts';

test.each([
  ['equal bodies', { title: 'a' }, { title: 'a' }, []],
  ['a field that changed', { title: 'a' }, { title: 'b' }, [{ path: ['title'], was: 'a', is: 'b' }]],
  ['a field that came', {}, { asset: 'AT-1' }, [{ path: ['asset'], is: 'AT-1' }]],
  ['a field that went', { asset: 'AT-1' }, {}, [{ path: ['asset'], was: 'AT-1' }]],
  [
    'a field within',
    { exploitability: { before: 'high', after: 'low' } },
    { exploitability: { before: 'high', after: 'medium' } },
    [{ path: ['exploitability', 'after'], was: 'low', is: 'medium' }],
  ],
  [
    'one item of a list, told by its id though another came before it',
    { sequences: [{ id: 'A', p1: 'p1-2' }] },
    {
      sequences: [
        { id: 'B', p1: 'p1-1' },
        { id: 'A', p1: 'p1-3' },
      ],
    },
    [
      { path: ['sequences', 'B'], is: { id: 'B', p1: 'p1-1' } },
      { path: ['sequences', 'A', 'p1'], was: 'p1-2', is: 'p1-3' },
    ],
  ],
  [
    'plain values that came and went',
    { enables: ['SR-1', 'SR-2'] },
    { enables: ['SR-2', 'SR-3'] },
    [
      { path: ['enables', 'SR-3'], is: 'SR-3' },
      { path: ['enables', 'SR-1'], was: 'SR-1' },
    ],
  ],
  [
    'another order alone',
    { enables: ['SR-1', 'SR-2'] },
    { enables: ['SR-2', 'SR-1'] },
    [{ path: ['enables'], was: ['SR-1', 'SR-2'], is: ['SR-2', 'SR-1'] }],
  ],
  [
    'items that share what identifies them',
    {
      reduces: [
        { risk: 'SR-1', factor: 'impact' },
        { risk: 'SR-1', factor: 'exploitability' },
      ],
    },
    { reduces: [{ risk: 'SR-1', factor: 'impact' }] },
    [{ path: ['reduces', 'SR-1 (2)'], was: { risk: 'SR-1', factor: 'exploitability' } }],
  ],
])('%s', (_, was, is, told) => {
  expect(differences(was, is)).toEqual(told);
});

test('nothing differs between a body and itself, whatever order its fields came in', () => {
  expect(differences({ a: 1, b: { c: [1] } }, { b: { c: [1] }, a: 1 })).toEqual([]);
});
