import {
  applicabilities,
  type DeviceProfile,
  type Knowledge,
  type LawReport,
  officialLink,
  type ProfileField,
  type ProvisionOverride,
  type ProvisionStanding,
  type Verdict,
} from '@suture/core/law';
import pc from 'picocolors';
import { printable } from '../terminal-text.ts';

/** What `suture provisions --json` prints. */
export type ProvisionsReport = {
  readonly knowledge: string;
  readonly questions: readonly {
    readonly field: ProfileField;
    readonly question: string;
    readonly waiting: number;
    readonly provisions: readonly string[];
  }[];
  readonly contradictions: LawReport['contradictions'];
  readonly strayOverrides: readonly string[];
  readonly provisions: readonly ReportedProvision[];
};

type ReportedProvision = {
  readonly id: string;
  readonly source: string;
  readonly group: string;
  readonly locator: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly asks: readonly ProfileField[];
  readonly counterpart: string | null;
  readonly counterpartLocator: string | null;
  readonly link: string | null;
  readonly override?: ProvisionOverride;
};

/** The part of a device that the law asks about. */
export type LawSubject = {
  readonly profile: DeviceProfile;
  readonly provisionOverrides?: readonly ProvisionOverride[] | undefined;
};

export function provisionsReport(knowledge: Knowledge, { profile, provisionOverrides }: LawSubject): ProvisionsReport {
  const { groups, openQuestions, contradictions, strayOverrides } = applicabilities(
    knowledge,
    profile,
    provisionOverrides,
  );
  return {
    knowledge: knowledge.version,
    questions: openQuestions.map(({ field, question, waiting }) => ({
      field,
      question,
      waiting: waiting.length,
      provisions: waiting,
    })),
    contradictions,
    strayOverrides: strayOverrides.map(({ provision }) => provision),
    provisions: groups.flatMap(({ group, standings }) =>
      standings.map((standing) => reported(standing, group.title, knowledge)),
    ),
  };
}

/** For a terminal: contradictions and questions first, then what applies, then a count of the rest. */
export function provisionsText({
  questions,
  contradictions,
  strayOverrides,
  provisions,
  knowledge,
}: ProvisionsReport): string {
  const of = (verdict: Verdict) => provisions.filter((provision) => provision.verdict === verdict);
  const [applying, waiting, others] = [of('applies'), of('needs-answer'), of('does-not-apply')];
  return [
    ...section(
      'Answers that contradict each other',
      contradictions.map(({ message }) => `  ${message}`),
    ),
    ...section(
      'Overrides of provisions that are not known',
      strayOverrides.map((id) => `  ${printable(id)}`),
    ),
    ...section(
      'Questions to answer',
      questions.map((one) => `  ${one.question} ${pc.dim(`${one.field}, ${counted(one.waiting)}`)}`),
    ),
    ...section('Applies', byGroup(applying)),
    ...section(
      'Does not apply by decision of a person',
      byGroup(others.filter(({ override }) => override !== undefined)),
    ),
    `${applying.length} apply, ${waiting.length} need an answer, ${others.length} do not apply. Knowledge base ${knowledge}.`,
  ].join('\n');
}

function reported(
  { provision, counterpart, verdict, reason, asks, override }: ProvisionStanding,
  group: string,
  knowledge: Knowledge,
): ReportedProvision {
  return {
    id: provision.id,
    source: provision.source,
    group,
    locator: provision.locator,
    title: provision.title,
    verdict,
    reason,
    asks,
    counterpart: counterpart?.id ?? null,
    counterpartLocator: counterpart ? `${counterpart.source.toUpperCase()} ${counterpart.locator}` : null,
    link: officialLink(provision, knowledge)?.href ?? null,
    ...(override && { override }),
  };
}

/** Neighbours that rest on the same reason share the line that gives it. */
function byGroup(provisions: readonly ReportedProvision[]): string[] {
  const lines: string[] = [];
  let heading = '';
  let given = '';
  for (const { source, group, locator, title, reason, counterpartLocator } of provisions) {
    const own = `${source.toUpperCase()}, ${group}`;
    if (own !== heading) lines.push(`  ${pc.bold(own)}`);
    if (own !== heading || reason !== given) lines.push(`   ${printable(reason)}`);
    heading = own;
    given = reason;
    const beside = counterpartLocator === null ? '' : pc.dim(` ↔ ${counterpartLocator}`);
    lines.push(`    ${locator}: ${title}${beside}`);
  }
  return lines;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [pc.bold(title), ...lines, ''];
}

function counted(waiting: number): string {
  return waiting === 1 ? '1 provision waits' : `${waiting} provisions wait`;
}
