import type { Scale } from '@suture/core/risk';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import { ClassTags } from '../ClassTags.tsx';
import { ScaleMark } from '../controls/ScaleMark.tsx';
import type { RiskRow } from '../queries.ts';
import { VerdictTag } from '../VerdictTag.tsx';
import { valueAt } from './cells.ts';
import { type Derived, derivedText, strengthOf } from './columns.ts';
import type { TableRow } from './queries.ts';
import classes from './tables.module.css';

type Props = {
  readonly derived: Derived;
  readonly row: TableRow;
  readonly device: string;
  readonly scale: Scale | undefined;
};

/** What follows from the record, and leads to it. Reached by Enter; the sentence is in the bar under the table. */
export function DerivedCell({ derived, row, device, scale }: Props) {
  switch (derived) {
    case 'key':
      return (
        <AppLink to={paths.record(device, row.key)} className="record-key" tabIndex={-1}>
          {row.key}
        </AppLink>
      );
    case 'class':
      // A row of risks or controls has the class of its kind.
      return <ClassTags relation={row.relation} flags={row.flags} kind={row.kind as RiskRow['kind']} />;
    case 'before':
    case 'now':
      return <VerdictTag verdict={row[derived]} />;
    case 'covered':
      if (row.covered === undefined) return null;
      return <Tag voice={row.covered ? 'good' : 'warn'}>{derivedText('covered', row)}</Tag>;
    case 'scale':
      return row.mark ? <ScaleMark mark={row.mark} /> : null;
    case 'status':
      if (!row.changedSinceApproval) return derivedText('status', row);
      return <Tag voice="warn">{derivedText('status', row)}</Tag>;
    case 'strength':
      return (
        <AppLink
          to={paths.scale(device, row.key)}
          tabIndex={-1}
          className={strengthOf(row) === 'notJudged' ? classes.unknown : undefined}
        >
          {derivedText('strength', row)}
        </AppLink>
      );
    case 'p1':
      return <span className={row.p1 ? undefined : classes.unknown}>{derivedText('p1', row, scale)}</span>;
    case 'findings':
      if (row.findings === 0) return null;
      return (
        <AppLink to={paths.findings(device, { record: row.key })} tabIndex={-1}>
          {t('tables.cell.findings', { count: row.findings })}
        </AppLink>
      );
    default:
      return derivedText(derived, row);
  }
}

/** The sentence that gives what a derived cell says. */
export function sentenceOf(derived: Derived, row: TableRow): string | undefined {
  if (derived === 'class' || derived === 'covered') return [row.why, ...row.contradictions].filter(Boolean).join(' ');
  if (derived === 'before' || derived === 'now') return row.because;
  if (derived === 'p1') return whenceP1(row);
  if (derived === 'strength') return t('tables.cell.judgedOnScale');
  return undefined;
}

function whenceP1({ body, p1 }: TableRow): string {
  const situation = valueAt(body, 'situation');
  if (situation === undefined) return t('tables.cell.p1WithoutSituation');
  return t(p1 === undefined ? 'tables.cell.p1NotKnown' : 'tables.cell.p1From', { situation });
}
