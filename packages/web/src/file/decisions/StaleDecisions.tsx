import { Button, Textarea } from '@mantine/core';
import { mayReaffirm } from '@suture/core/access';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useRoles } from '../../access/use-may.ts';
import { ofDevice } from '../../api/query-client.ts';
import { useChange } from '../../api/use-change.ts';
import { paths } from '../../paths.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { AppLink } from '../../ui/AppLink.tsx';
import { useGo, useSetFilter } from '../../ui/use-address.ts';
import { t } from '../../words/index.ts';
import { disciplineIn } from '../discipline-in.ts';
import { DifferenceTable } from '../history/DifferenceTable.tsx';
import { spanText } from '../history/span.ts';
import { type Decision, decisionsQuery, type Envelope } from '../queries.ts';
import { decisionInWords } from './decision-words.ts';
import classes from './decisions.module.css';

type Props = { readonly record: Envelope; readonly device: string };

/** Decisions on facts that have changed since: only that change, and the two ways on. */
export function StaleDecisions({ record, device }: Props) {
  const items = useQuery(decisionsQuery(device, record.key)).data?.items ?? [];
  return items
    .filter(({ moved }) => moved.length > 0)
    .map((decision) => <Stale key={decision.field} decision={decision} record={record} device={device} />);
}

function Stale({ decision, record, device }: Props & { readonly decision: Decision }) {
  const title = t('record.decisions.staleTitle', { decision: decisionInWords(decision) });
  const { by, on, moved } = decision;
  return (
    <section className={classes.stale} aria-label={title}>
      <h2>{title}</h2>
      <p className={classes.lead}>{t('record.decisions.staleLead', { by, on })}</p>
      {moved.map((each) => (
        <MovedRecord key={each.basis} moved={each} record={record} device={device} />
      ))}
      <WaysOn decision={decision} record={record} device={device} />
    </section>
  );
}

function MovedRecord({ moved, record, device }: Props & { readonly moved: Decision['moved'][number] }) {
  const { key, title, since, now, changes } = moved;
  const isOwn = key === record.key;
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
        <DifferenceTable differences={changes} device={device} label={name} />
      ) : (
        <p className={classes.quiet}>{t('record.decisions.unkept')}</p>
      )}
    </div>
  );
}

function WaysOn({ decision, record, device }: Props & { readonly decision: Decision }) {
  const { field, side } = decision;
  const [because, setBecause] = useState('');
  const roles = useRoles();
  const judgeAgain = useJudgeAgain(record, device);
  const discipline = disciplineIn(record.body);
  const permission = mayReaffirm(roles, { kind: record.kind, field, discipline, side });
  const change = useChange('POST /api/v1/devices/{device}/records/{key}/reaffirm', {
    refreshes: [ofDevice(device)],
    says: t('record.decisions.reaffirmed'),
  });
  function reaffirm(event: FormEvent) {
    event.preventDefault();
    if (!permission.allowed || because.trim() === '') return;
    change.mutate({
      params: { device, key: record.key },
      ifMatch: record.version,
      body: { field, because: because.trim() },
    });
  }
  return (
    <form className={classes.ways} onSubmit={reaffirm}>
      <Textarea
        label={t('record.decisions.because')}
        description={t('record.decisions.becauseHint')}
        value={because}
        onChange={(event) => setBecause(event.currentTarget.value)}
        autosize
        minRows={2}
        disabled={!permission.allowed}
      />
      <div className={classes.acts}>
        <AllowedButton
          permission={permission}
          type="submit"
          size="xs"
          loading={change.isPending}
          disabled={permission.allowed && because.trim() === ''}
        >
          {t('record.decisions.reaffirm')}
        </AllowedButton>
        <Button size="xs" variant="default" onClick={() => judgeAgain(field)}>
          {t('record.decisions.again')}
        </Button>
      </div>
      {!permission.allowed && <p className={classes.quiet}>{permission.reason}</p>}
    </form>
  );
}

/** Where the decision is taken anew: each has its own place. */
function useJudgeAgain({ kind, key }: Envelope, device: string): (field: string) => void {
  const set = useSetFilter();
  const go = useGo();
  return (field) => {
    if (field === 'approval') set({ act: 'reopen' });
    else if (kind === 'transfer') go(paths.transfers(device));
    else if (kind === 'function') go(paths.questions(device));
    else if (kind === 'control') go(paths.scale(device, key));
    else set({ edit: 'yes' });
  };
}
