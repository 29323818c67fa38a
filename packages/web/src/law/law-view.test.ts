import { expect, it } from 'vitest';
import { filtered, verdictShown, type Words } from './law-view.ts';
import type { LawGroup } from './queries.ts';

const words: Words = { provisions: new Map(), urls: new Map() };
const standing = (provision: string, verdict: 'applies' | 'does-not-apply', reason: string) => ({
  provision,
  verdict,
  reason,
  asks: [],
});
const groups: readonly LawGroup[] = [
  {
    id: 'a',
    title: 'Annex I',
    source: 'mdr',
    standings: [
      standing('mdr-annex-i-17.2', 'applies', 'Applies because the device contains software.'),
      standing('mdr-annex-i-18.8', 'does-not-apply', 'Does not apply because it is software in itself.'),
    ],
  },
  { id: 'b', title: 'Annex II', source: 'mdr', standings: [standing('mdr-annex-ii', 'does-not-apply', 'No.')] },
];

it('what applies is shown first, and what is open where nothing applies yet', () => {
  expect(verdictShown(undefined, { applies: 3, 'does-not-apply': 1, 'needs-answer': 2 })).toBe('applies');
  expect(verdictShown(undefined, { applies: 0, 'does-not-apply': 0, 'needs-answer': 186 })).toBe('needs-answer');
  expect(verdictShown('nonsense', { applies: 3, 'does-not-apply': 1, 'needs-answer': 2 })).toBe('applies');
});

it('a group without a provision that the filter lets through is left out', () => {
  const shown = filtered(groups, { verdict: 'applies', search: '' }, words);
  expect(shown.map(({ id, standings }) => [id, standings.length])).toEqual([['a', 1]]);
});

it('every word searched for has to occur', () => {
  const found = (search: string) =>
    filtered(groups, { verdict: 'all', search }, words).flatMap((group) => group.standings);
  expect(found('SOFTWARE contains').map(({ provision }) => provision)).toEqual(['mdr-annex-i-17.2']);
  expect(found('software implant')).toEqual([]);
});
