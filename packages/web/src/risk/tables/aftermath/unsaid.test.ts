import { expect, test } from 'vitest';
import { nothingUnsaid, withAct, withStepBack } from './unsaid.ts';

const versions = (at: Readonly<Record<string, number>>) => (key: string) => at[key];
const emptying = (key: string) => ({ key, path: 'safetyImpact.answer', before: 'yes', after: undefined });
const writing = (key: string) => ({ key, path: 'title', before: 'One', after: 'Two' });

test('acts add up, each record with the version that was written first', () => {
  const once = withAct(nothingUnsaid, [writing('SR-1')], versions({ 'SR-1': 4 }));
  const twice = withAct(once, [writing('SR-1'), writing('SR-2')], versions({ 'SR-1': 5, 'SR-2': 2 }));
  expect(twice).toEqual({
    isBack: false,
    steps: 2,
    emptied: 0,
    records: new Map([
      ['SR-1', 4],
      ['SR-2', 2],
    ]),
  });
});

test('cells emptied many at once are counted, one by itself is not', () => {
  const many = withAct(nothingUnsaid, [emptying('SR-2'), emptying('SR-3')], versions({}));
  expect(many.emptied).toBe(2);
  expect(withAct(many, [emptying('SR-4')], versions({})).emptied).toBe(2);
  expect(withAct(nothingUnsaid, [emptying('SR-2'), writing('SR-3')], versions({})).emptied).toBe(0);
});

test('after a step back what stays is still to be told, and a new act begins anew', () => {
  const once = withAct(nothingUnsaid, [writing('SR-1')], versions({ 'SR-1': 4 }));
  const back = withStepBack(once, [writing('SR-1')], versions({ 'SR-1': 5 }));
  expect(back).toEqual({ isBack: true, steps: 0, emptied: 0, records: new Map([['SR-1', 4]]) });
  expect(withAct(back, [writing('SR-2')], versions({ 'SR-2': 2 }))).toMatchObject({
    isBack: false,
    steps: 1,
    records: new Map([['SR-2', 2]]),
  });
});

test('an act from before that is taken back is held against what was there until then', () => {
  expect(withStepBack(nothingUnsaid, [writing('SR-1')], versions({ 'SR-1': 5 }))).toEqual({
    isBack: true,
    steps: 0,
    emptied: 0,
    records: new Map([['SR-1', 5]]),
  });
});
