import { expect, it } from 'vitest';
import { changeLines, lawChanges } from './law-changes.ts';
import type { Law, LawStanding } from './queries.ts';

it('names what applies now before what no longer does, and leaves out what stayed', () => {
  const before = aLaw({ a: 'applies', b: 'needs-answer', c: 'needs-answer', d: 'applies' });
  const after = aLaw({ a: 'does-not-apply', b: 'applies', c: 'does-not-apply', d: 'applies' });
  expect(lawChanges(before, after).map(({ provision }) => provision)).toEqual(['b', 'a', 'c']);
});

it('tells three and counts the others', () => {
  const before = aLaw({
    a: 'needs-answer',
    b: 'needs-answer',
    c: 'needs-answer',
    d: 'needs-answer',
    e: 'needs-answer',
  });
  const after = aLaw({ a: 'applies', b: 'applies', c: 'applies', d: 'applies', e: 'applies' });
  expect(changeLines(lawChanges(before, after), undefined)).toEqual([
    'a: because of a',
    'b: because of b',
    'c: because of c',
    'and 2 more',
  ]);
});

it('says so when no provision changed', () => {
  expect(changeLines([], undefined)).toEqual(['No provision changed by this answer alone.']);
});

function aLaw(verdicts: Readonly<Record<string, LawStanding['verdict']>>): Pick<Law, 'groups'> {
  const standings = Object.entries(verdicts).map(([provision, verdict]) => ({
    provision,
    verdict,
    reason: `because of ${provision}`,
  }));
  // Only the standings of a group are compared.
  return { groups: [{ standings }] } as unknown as Pick<Law, 'groups'>;
}
