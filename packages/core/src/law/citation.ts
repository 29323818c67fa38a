import { say } from '../kernel/index.ts';
import type { Knowledge } from './knowledge.ts';
import type { Provision } from './provision.ts';
import type { Source } from './source.ts';

/** Where the official text is: the address of the whole document, and the place in it to turn to. */
export type OfficialLink = {
  readonly href: string;
  readonly source: string;
  readonly edition: string;
  readonly locator: string;
};

export function officialLink(provision: Provision, knowledge: Knowledge): OfficialLink | undefined {
  const source = sourceOf(provision.textIn ?? provision.source, knowledge);
  if (source?.url === undefined) return undefined;
  return { href: source.url, source: source.title, edition: source.edition, locator: provision.locator };
}

/** What a finding or a comment cites, resolved: a clause, provision, practice, connection point or source. */
export type Citation = {
  readonly id: string;
  readonly label: string;
  readonly href?: string;
  readonly verified: boolean;
};

export function citationOf(id: string, knowledge: Knowledge): Citation | undefined {
  const provision = knowledge.provisions.find((one) => one.id === id);
  if (provision) {
    const label = `${provision.source.toUpperCase()}, ${provision.locator}: ${provision.title}`;
    return cited(id, label, provision.verified, sourceOf(provision.textIn ?? provision.source, knowledge));
  }
  const clause = knowledge.clauses.find((one) => one.id === id);
  if (clause) {
    const source = sourceOf(clause.source, knowledge);
    return cited(id, `${standardIn(id)}, ${clause.number}: ${clause.title}`, clause.verified, source);
  }
  const practice = knowledge.practices.find((one) => one.id === id);
  if (practice) {
    const label = say`MDCG 2019-16, practice ${practice.number}: ${practice.name}`;
    return cited(id, label, practice.verified, sourceOf(practice.source, knowledge));
  }
  const point = knowledge.connectionPoints.find((one) => one.id === id);
  if (point)
    return cited(
      id,
      `MDCG 2019-16, ${point.locator}: ${point.carries}`,
      point.verified,
      sourceOf(point.source, knowledge),
    );
  const source = sourceOf(id, knowledge);
  return source && cited(id, source.title, source.verified, source);
}

function sourceOf(id: string, knowledge: Knowledge): Source | undefined {
  return knowledge.sources.find((source) => source.id === id);
}

function cited(id: string, label: string, verified: boolean, source: Source | undefined): Citation {
  return { id, label, verified, ...(source?.url !== undefined && { href: source.url }) };
}

/** `iso14971:2019/5.5` begins with the standard as people say it, run together. */
function standardIn(clauseId: string): string {
  const [standard = ''] = clauseId.split('/');
  return standard.replace(/^([a-z]+)(?=\d)/, (letters) => `${spelling[letters] ?? letters.toUpperCase()}`);
}

const spelling: Readonly<Record<string, string>> = {
  iso: 'ISO ',
  iec: 'IEC ',
  tir: 'AAMI TIR',
  sw: 'ANSI/AAMI SW',
  mdcg: 'MDCG ',
};
