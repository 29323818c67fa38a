import { expect, test } from 'vitest';
import { isOfAnotherTab, thisTab } from './this-tab.ts';

test('a tab knows what it wrote itself from what another one did, and claims nothing of what does not say', () => {
  expect(isOfAnotherTab({ tab: thisTab() })).toBe(false);
  expect(isOfAnotherTab({ tab: 'one more' })).toBe(true);
  expect(isOfAnotherTab({})).toBe(false);
});
