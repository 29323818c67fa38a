import type { Knowledge, Provision } from '@suture/core/law';
import type { Law, LawGroup, LawStanding } from './queries.ts';

export type Verdict = LawStanding['verdict'];

/** The words of the knowledge base, by id. */
export type Words = { readonly provisions: ReadonlyMap<string, Provision>; readonly urls: ReadonlyMap<string, string> };

export function wordsOf({ provisions, sources }: Knowledge): Words {
  return {
    provisions: new Map(provisions.map((provision) => [provision.id, provision])),
    urls: new Map(sources.flatMap(({ id, url }) => (url === undefined ? [] : [[id, url]]))),
  };
}

/** What the address asks for; without a word on it, what applies, or the open ones where nothing applies yet. */
export function verdictShown(asked: string | undefined, counts: Law['counts']): Verdict | 'all' {
  if (asked === 'all' || asked === 'applies' || asked === 'needs-answer' || asked === 'does-not-apply') return asked;
  return (counts.applies ?? 0) > 0 ? 'applies' : 'needs-answer';
}

type Filter = { readonly verdict: Verdict | 'all'; readonly search: string };

/** The groups with those of their provisions that the filter lets through; every word searched for has to occur. */
export function filtered(groups: readonly LawGroup[], { verdict, search }: Filter, words: Words): readonly LawGroup[] {
  const sought = search.toLowerCase().split(/\s+/).filter(Boolean);
  return groups.flatMap((group) => {
    const standings = group.standings.filter(
      (standing) => (verdict === 'all' || standing.verdict === verdict) && holds(standing, sought, words),
    );
    return standings.length === 0 ? [] : [{ ...group, standings }];
  });
}

function holds({ provision: id, reason }: LawStanding, sought: readonly string[], { provisions }: Words): boolean {
  if (sought.length === 0) return true;
  const provision = provisions.get(id);
  const text = [id, provision?.locator, provision?.title, provision?.summary, reason].join(' ').toLowerCase();
  return sought.every((word) => text.includes(word));
}

/** `MDR Annex I, Section 17.2`: short enough for a row. */
export function shortName({ source, locator }: Provision): string {
  return `${source.toUpperCase()} ${locator.replace(/, Chapter [IVX]+/, '')}`;
}
