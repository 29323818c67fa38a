import { useQuery } from '@tanstack/react-query';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { useHeldFocus } from '../../ui/use-held-focus.ts';
import { spanText } from '../../ui/version-span.ts';
import { t } from '../../words/index.ts';
import { DifferenceTable } from '../history/DifferenceTable.tsx';
import { type Decision, decisionsQuery, type Envelope } from '../queries.ts';
import { decisionInWords, staleId } from './decision-words.ts';
import classes from './decisions.module.css';
import { StaleDecision } from './StaleDecision.tsx';

type Props = { readonly record: Envelope; readonly device: string };

/** Decisions on facts that have changed since: only that change, and for each the two ways on. */
export function StaleDecisions({ record, device }: Props) {
  const items = useQuery(decisionsQuery(device, record.key)).data?.items ?? [];
  return byWhatMoved(items).map(([moved, decisions]) => (
    <Stale key={moved} decisions={decisions} record={record} device={device} />
  ));
}

type Group = readonly [Decision, ...Decision[]];

function Stale({ decisions, record, device }: Props & { readonly decisions: Group }) {
  const [first, ...others] = decisions;
  const title =
    others.length === 0
      ? t('record.decisions.staleTitle', { decision: decisionInWords(first) })
      : t('record.decisions.staleTogether', { count: decisions.length });
  return (
    <section ref={useHeldFocus()} tabIndex={-1} className={classes.stale} aria-label={title}>
      <h2>{title}</h2>
      {first.moved.some(({ changes }) => changes.length > 0) && (
        <p className={classes.lead}>{t('record.decisions.staleLead')}</p>
      )}
      {first.moved.map((each) => (
        <MovedRecord key={each.basis} moved={each} record={record} device={device} />
      ))}
      <ul className={classes.decisions}>
        {decisions.map((decision) => (
          <li key={decision.field} id={staleId(decision)} tabIndex={-1}>
            <StaleDecision decision={decision} record={record} device={device} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MovedRecord({ moved, record, device }: Props & { readonly moved: Decision['moved'][number] }) {
  const { key, title, since, now, basis, changes, counts } = moved;
  const isOwn = key === record.key;
  if (now === undefined) return <p className={classes.moved}>{t('record.decisions.missing', { key })}</p>;
  const span = since === undefined ? undefined : spanText({ from: since, to: now });
  const name = isOwn ? t('record.decisions.own') : `${key} ${title}`;
  const versions =
    since === undefined ? t('record.decisions.now', { now }) : t('record.decisions.versions', { since, now });
  return (
    <div className={classes.moved}>
      <p>
        {isOwn ? name : <AppLink to={paths.record(device, key)}>{name}</AppLink>},{' '}
        {span ? <AppLink to={paths.record(device, key, { compare: span })}>{versions}</AppLink> : versions}
      </p>
      {changes.length > 0 ? (
        <DifferenceTable differences={changes} device={device} label={`${name} (${basis}), ${versions}`} />
      ) : (
        <p className={classes.quiet}>{t(`record.decisions.${counts ?? 'unkept'}`)}</p>
      )}
    </div>
  );
}

/** What several decisions rested on is shown once for all of them. */
function byWhatMoved(decisions: readonly Decision[]): readonly (readonly [moved: string, Group])[] {
  const groups = new Map<string, Group>();
  for (const decision of decisions) {
    if (decision.moved.length === 0) continue;
    const moved = decision.moved.map(({ basis, since }) => `${basis} ${since ?? ''}`).join();
    const group = groups.get(moved);
    groups.set(moved, group ? [...group, decision] : [decision]);
  }
  return [...groups];
}
