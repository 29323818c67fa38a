import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { placeOfFinding } from '../file/place-of-finding.ts';
import { Citations } from '../law/Citations.tsx';
import { knowledgeQuery } from '../law/queries.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { LongList } from '../ui/LongList.tsx';
import { t } from '../words/index.ts';
import classes from './findings.module.css';
import { LevelTag } from './LevelTag.tsx';
import type { Finding } from './queries.ts';
import { type RuleGroup, type Rules, ruleGroups } from './rule-groups.ts';

type Props = {
  readonly findings: readonly Finding[];
  readonly rules: Rules;
  readonly titles: Readonly<Record<string, string>>;
  readonly device: string;
  readonly onEnd?: () => void;
};

type Line =
  | { readonly kind: 'rule'; readonly id: string; readonly group: RuleGroup }
  | { readonly kind: 'finding'; readonly id: string; readonly finding: Finding };

/** A rule once, with what to do and what it rests on; under it every place where it fires. */
export function FindingList({ findings, rules, titles, device, onEnd }: Props) {
  const lines = useMemo(() => linesOf(findings, rules), [findings, rules]);
  return (
    <LongList items={lines} keyOf={({ id }) => id} estimate={78} label={t('checks.list')} onEnd={onEnd}>
      {(line) =>
        line.kind === 'rule' ? (
          <RuleHead group={line.group} />
        ) : (
          <FindingLine finding={line.finding} title={titles[line.finding.record]} device={device} />
        )
      }
    </LongList>
  );
}

function linesOf(findings: readonly Finding[], rules: Rules): readonly Line[] {
  return ruleGroups(findings, rules).flatMap((group) => [
    { kind: 'rule' as const, id: group.rule, group },
    ...group.findings.map((finding, at) => ({
      kind: 'finding' as const,
      id: `${finding.rule} ${finding.record} ${finding.path} ${at}`,
      finding,
    })),
  ]);
}

function RuleHead({ group }: { readonly group: RuleGroup }) {
  const knowledge = useQuery(knowledgeQuery).data;
  return (
    <header className={classes.rule}>
      <h2>
        {group.title} <span className={classes.count}>{group.count}</span>
      </h2>
      <LevelTag level={group.level} />
      <p className={classes.fix}>{group.fix}</p>
      {knowledge && <Citations ids={group.cites} knowledge={knowledge} />}
    </header>
  );
}

type FindingProps = { readonly finding: Finding; readonly title: string | undefined; readonly device: string };

function FindingLine({ finding, title, device }: FindingProps) {
  return (
    <p className={classes.finding}>
      <AppLink to={placeOfFinding(device, finding)} className="record-key">
        {finding.record}
      </AppLink>
      <span>
        {title !== undefined && <strong className={classes.name}>{title}</strong>}
        {finding.message}
      </span>
    </p>
  );
}
