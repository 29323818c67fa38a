import { expect, test } from 'vitest';
import { sentenceOfFollowing } from './sentence-of-following.ts';

const nothing = { reclassed: [], unapproved: [] };
const titled = (key: string) => ({ key, title: key });

test('nothing is said of an edit that nothing follows from', () => {
  expect(sentenceOfFollowing(nothing, { emptied: 0, isBack: false })).toBeUndefined();
});

test('many cells emptied are said even where nothing follows from it', () => {
  expect(sentenceOfFollowing(nothing, { emptied: 3, isBack: false })).toBe('3 cells emptied.');
});

test('approvals that fell and classes that changed are said by their records', () => {
  const reclassed = [
    { ...titled('SR-2'), kind: 'securityRisk' as const, now: ['direct'], after: ['undetermined'] },
    { ...titled('RC-1'), kind: 'control' as const, now: [], after: ['too-weak', 'safety-impact'] },
  ];
  expect(sentenceOfFollowing({ unapproved: [titled('SR-2')], reclassed }, { emptied: 0, isBack: false })).toBe(
    '1 approved record lost its approval: SR-2. 2 records changed their class: SR-2 from direct to undetermined, RC-1 from no flag to too weak + safety impact.',
  );
});

test('of many records some are named and the rest are counted', () => {
  const unapproved = ['SR-1', 'SR-2', 'SR-3', 'SR-4', 'SR-5', 'SR-6'].map(titled);
  expect(sentenceOfFollowing({ ...nothing, unapproved }, { emptied: 6, isBack: false })).toBe(
    '6 cells emptied. 6 approved records lost their approval: SR-1, SR-2, SR-3, SR-4 and 2 more.',
  );
});

test('what a step back does not bring again is said to stay', () => {
  const unapproved = [titled('SR-2')];
  expect(sentenceOfFollowing({ ...nothing, unapproved }, { emptied: 0, isBack: true })).toBe(
    'Undone, but what was signed has to be signed again. 1 approved record lost its approval: SR-2.',
  );
  const reclassed = [{ ...titled('SR-2'), kind: 'securityRisk' as const, now: ['undetermined'], after: ['direct'] }];
  expect(sentenceOfFollowing({ ...nothing, reclassed }, { emptied: 0, isBack: true })).toBe(
    '1 record changed its class: SR-2 from undetermined to direct.',
  );
  expect(sentenceOfFollowing(nothing, { emptied: 0, isBack: true })).toBeUndefined();
});
