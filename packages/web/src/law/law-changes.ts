import { t } from '../words/index.ts';
import { shortName, type Verdict, type Words } from './law-view.ts';
import type { Law, LawStanding } from './queries.ts';

/** A provision whose verdict an answer has changed. */
export type LawChange = { readonly provision: string; readonly reason: string };

const order: readonly Verdict[] = ['applies', 'does-not-apply', 'needs-answer'];

/** What came of an answer: what applies now first, then what does no longer, then what was opened again. */
export function lawChanges(before: Pick<Law, 'groups'>, after: Pick<Law, 'groups'>): readonly LawChange[] {
  const was = new Map(standingsOf(before).map(({ provision, verdict }) => [provision, verdict]));
  return standingsOf(after)
    .filter(({ provision, verdict }) => was.has(provision) && was.get(provision) !== verdict)
    .toSorted((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict))
    .map(({ provision, reason }) => ({ provision, reason }));
}

/** `MDR Annex I, Section 23.1 (f): Applies because …`, for at most three, and how many more there are. */
export function changeLines(changes: readonly LawChange[], words: Words | undefined): readonly string[] {
  if (changes.length === 0) return [t('law.outcome.none')];
  const lines = changes.slice(0, 3).map(({ provision: id, reason }) => {
    const provision = words?.provisions.get(id);
    return t('law.outcome.line', { provision: provision ? shortName(provision) : id, reason });
  });
  return changes.length > 3 ? [...lines, t('law.outcome.more', { count: changes.length - 3 })] : lines;
}

function standingsOf({ groups }: Pick<Law, 'groups'>): readonly LawStanding[] {
  return groups.flatMap(({ standings }) => standings);
}
