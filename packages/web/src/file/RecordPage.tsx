import { Skeleton } from '@mantine/core';
import { isKindName } from '@suture/core/file';
import { type RecordStatus, recordStatuses } from '@suture/core/kernel';
import { useQuery } from '@tanstack/react-query';
import { kindName } from '../access/names.ts';
import { useMay } from '../access/use-may.ts';
import { isMissing } from '../api/client.ts';
import { recordQuery } from '../device/queries.ts';
import { paths } from '../paths.ts';
import { UnsignedCause } from '../risk/causes/UnsignedCause.tsx';
import { ScalesAwaited } from '../risk/ScalesAwaited.tsx';
import { UnsignedLosses } from '../risk/UnsignedLosses.tsx';
import { usePolicies } from '../risk/use-policies.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { WaitingDraft } from '../ui/drafts/WaitingDraft.tsx';
import { standingOf } from '../ui/fields/levels.ts';
import { KnownTitles } from '../ui/fields/RecordLink.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { NoSuchPage } from '../ui/NoSuchPage.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useDeviceParam, useFilter, useParam, useSetFilter } from '../ui/use-address.ts';
import { readSpan } from '../ui/version-span.ts';
import { t } from '../words/index.ts';
import { CopyLink } from './CopyLink.tsx';
import { Comments } from './comments/Comments.tsx';
import { DecisionList } from './decisions/DecisionList.tsx';
import { StaleDecisions } from './decisions/StaleDecisions.tsx';
import { EditRecord } from './EditRecord.tsx';
import { Compare } from './history/Compare.tsx';
import { History } from './history/History.tsx';
import { Judgement } from './Judgement.tsx';
import { KeyFacts } from './layout/KeyFacts.tsx';
import { RecordBody } from './layout/RecordBody.tsx';
import { sidesSaidIn } from './level-sides.ts';
import { Neighbours } from './Neighbours.tsx';
import { aroundQuery, decisionsQuery, type Envelope } from './queries.ts';
import { RecordFindings } from './RecordFindings.tsx';
import { References } from './References.tsx';
import classes from './record.module.css';
import { useTitles } from './use-titles.ts';
import { WaitsOnTheBoard } from './WaitsOnTheBoard.tsx';
import { WorkflowActs } from './WorkflowActs.tsx';

/** One record: what it says, what follows from it, what it is joined to, what people say of it, and who changed it. */
export function RecordPage() {
  const device = useDeviceParam();
  const key = useParam('key');
  const query = useQuery(recordQuery(device, key));
  const title = query.data?.body.title;
  if (query.data === undefined && isMissing(query.error))
    return (
      <NoSuchPage
        title={t('record.missing.title', { key })}
        back={{ to: paths.records(device), words: t('record.missing.back') }}
      />
    );
  return (
    <Page
      title={typeof title === 'string' ? title : key}
      lead={query.data && <Lead record={query.data} device={device} />}
    >
      <Loaded query={query} skeleton={<Skeleton height={480} radius="lg" />}>
        {(record) => <Record key={record.key} record={record} device={device} />}
      </Loaded>
    </Page>
  );
}

function Lead({ record, device }: { readonly record: Envelope; readonly device: string }) {
  const around = useQuery(aroundQuery(device, record.key)).data;
  const decisions = useQuery(decisionsQuery(device, record.key)).data?.items ?? [];
  const isStale = decisions.some(({ field, moved }) => field === 'approval' && moved.length > 0);
  return (
    <span className={classes.lead} data-whole-line>
      <span className="record-key">{record.key}</span>
      <AppLink to={paths.records(device, { kind: record.kind })}>
        {isKindName(record.kind) ? kindName(record.kind) : record.kind}
      </AppLink>
      <StatusTag status={statusOf(record)} stated={record.approval === 'statedInFile'} stale={isStale} />
      <Tag>{t('record.version', { version: record.version })}</Tag>
      {around && <Neighbours around={around} device={device} />}
      <CopyLink recordKey={record.key} />
    </span>
  );
}

function Record({ record, device }: { readonly record: Envelope; readonly device: string }) {
  const policies = usePolicies(device);
  const { edit, compare } = useFilter();
  const set = useSetFilter();
  const titles = useTitles(device, record.key);
  const around = useQuery(aroundQuery(device, record.key)).data;
  const may = useMay()('record.write', { kind: record.kind });
  const span = readSpan(compare);
  const standing = standingOf(policies, isKindName(record.kind) ? sidesSaidIn(record.kind) : []);
  if (edit === 'yes' && may.allowed) return <EditRecord key={record.key} record={record} device={device} />;
  return (
    <KnownTitles value={titles}>
      <div className={classes.columns}>
        <div className={classes.main}>
          {edit === 'yes' && !may.allowed && <Notice>{t('record.formClosed', { reason: may.reason })}</Notice>}
          {standing.kind === 'notHad' && <ScalesAwaited device={device} standing={standing} />}
          <WaitingDraft recordKey={record.key} device={device} onContinue={() => set({ edit: 'yes' })} />
          {span && <Compare record={record} device={device} span={span} />}
          {around?.card?.isWaiting && !around.card.isReopened && (
            <WaitsOnTheBoard card={around.card.id} device={device} />
          )}
          <StaleDecisions record={record} device={device} />
          {record.kind === 'hazardousSituation' && <UnsignedCause record={record} device={device} />}
          {record.kind === 'function' && <UnsignedLosses record={record} device={device} />}
          <KeyFacts record={record} around={around} device={device} policies={policies} />
          {isJudged(record.kind) && <Judgement recordKey={record.key} device={device} />}
          <RecordBody record={record} around={around} device={device} policies={policies} />
          <Comments recordKey={record.key} device={device} />
        </div>
        <div className={classes.first}>
          <WorkflowActs record={record} around={around} status={statusOf(record)} device={device} mayWrite={may} />
          {record.approval === 'statedInFile' && <p className={classes.quiet}>{t('record.stated')}</p>}
        </div>
        <aside className={classes.side}>
          <RecordFindings recordKey={record.key} device={device} mayWrite={may.allowed} />
          <DecisionList recordKey={record.key} device={device} />
          {around && <References around={around} device={device} />}
          <History recordKey={record.key} device={device} />
        </aside>
      </div>
    </KnownTitles>
  );
}

function isJudged(kind: string): boolean {
  return kind === 'securityRisk' || kind === 'safetyRisk' || kind === 'control';
}

function statusOf({ body }: Envelope): RecordStatus {
  return recordStatuses.find((status) => status === body.status) ?? 'draft';
}
