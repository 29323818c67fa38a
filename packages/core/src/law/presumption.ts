import { say } from '../kernel/index.ts';
import type { Regulation } from './device-profile.ts';
import type { Knowledge } from './knowledge.ts';
import type { Harmonisation, Standard } from './source.ts';
import { type NamedStandard, namesStandard } from './standard-names.ts';

export type Presumption = { readonly allowed: boolean; readonly reason: string; readonly cites: readonly string[] };

/**
 * Whether conformity may be presumed through a standard, named by designation or by its source's id.
 * Only the edition that a decision of the Commission cites counts (MDR and IVDR Article 8).
 */
export function presumptionOfConformity(knowledge: Knowledge, standard: string, regulation: Regulation): Presumption {
  const article = `${regulation}-art-8`;
  const law = regulation.toUpperCase();
  const byId = knowledge.standards.find(({ id, source }) => standard === id || standard === source);
  // An id reads like a name (`iso-14971`), but means the edition that the knowledge base speaks of.
  const named = byId ? undefined : namesStandard(standard)[0];
  const entry = byId ?? entryOf(knowledge, named?.name ?? standard);
  const harmonised = entry?.harmonised[regulation];
  if (!harmonised?.listed) {
    const asOf = harmonised?.asOf ?? knowledge.asOf;
    const reason = say`${named?.written ?? entry?.names[0] ?? standard} is not known to be harmonised under the ${law} (as of ${asOf}): following it gives no presumption of conformity.`;
    return { allowed: false, reason, cites: harmonised ? [article, harmonised.decision] : [article] };
  }
  const cites = [article, harmonised.decision];
  const misfit = named && misfitOf(named, harmonised);
  if (misfit) return { allowed: false, reason: misfit, cites };
  return {
    allowed: true,
    reason: say`${harmonised.reference} is harmonised under the ${law} (as of ${harmonised.asOf}).`,
    cites,
  };
}

function entryOf(knowledge: Knowledge, name: string): Standard | undefined {
  return knowledge.standards.find(({ names }) => names.includes(name));
}

function misfitOf(
  { written, name, year }: NamedStandard,
  { reference, years }: Extract<Harmonisation, { listed: true }>,
): string | undefined {
  if (!name.startsWith('EN '))
    return say`${written} is not the edition that is cited: presumption of conformity rests on ${reference} only.`;
  if (year !== undefined && !years.includes(year))
    return say`${written} is not the edition that is cited, which is ${reference}.`;
  return undefined;
}
