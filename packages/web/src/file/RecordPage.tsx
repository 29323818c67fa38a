import { Skeleton } from '@mantine/core';
import { isKindName, kindNamed } from '@suture/core/file';
import { type RecordStatus, recordStatuses } from '@suture/core/kernel';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../access/use-may.ts';
import { isMissing } from '../api/client.ts';
import { recordQuery } from '../device/queries.ts';
import { paths } from '../paths.ts';
import { gridFields, PolicyGrids, policyOf } from '../risk/PolicyGrids.tsx';
import { usePolicies } from '../risk/use-policies.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { NoSuchPage } from '../ui/NoSuchPage.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useDeviceParam, useFilter, useParam } from '../ui/use-address.ts';
import { EditRecord } from './EditRecord.tsx';
import { FieldsView } from './fields/FieldsView.tsx';
import { History } from './History.tsx';
import { Judgement } from './Judgement.tsx';
import type { Envelope } from './queries.ts';
import { RecordFindings } from './RecordFindings.tsx';
import { References } from './References.tsx';
import classes from './record.module.css';
import { StatusTag } from './StatusTag.tsx';
import { WorkflowActs } from './WorkflowActs.tsx';

/** One record: what it says, what follows from it, what it is joined to, and who changed it when and why. */
export function RecordPage() {
  const device = useDeviceParam();
  const key = useParam('key');
  const query = useQuery(recordQuery(device, key));
  const title = query.data?.body.title;
  if (query.data === undefined && isMissing(query.error))
    return (
      <NoSuchPage
        title={`There is no ${key} in this device`}
        back={{ to: paths.records(device), words: 'To all records' }}
      />
    );
  return (
    <Page
      title={typeof title === 'string' ? title : key}
      lead={query.data && <Lead record={query.data} device={device} />}
    >
      <Loaded query={query} skeleton={<Skeleton height={480} radius="lg" />}>
        {(record) => <Record record={record} device={device} />}
      </Loaded>
    </Page>
  );
}

function Lead({ record, device }: { readonly record: Envelope; readonly device: string }) {
  const kind = isKindName(record.kind) ? kindNamed(record.kind) : undefined;
  return (
    <span className={classes.lead}>
      <span className="record-key">{record.key}</span>
      <AppLink to={paths.records(device, { kind: record.kind })}>{kind?.name[0] ?? record.kind}</AppLink>
      <StatusTag status={statusOf(record)} stated={record.approval === 'statedInFile'} />
      <Tag>version {record.version}</Tag>
    </span>
  );
}

function Record({ record, device }: { readonly record: Envelope; readonly device: string }) {
  const policies = usePolicies(device);
  const { edit } = useFilter();
  const policy = policyOf(record);
  const may = useMay()('record.write', { kind: record.kind });
  if (edit === 'yes' && may.allowed) return <EditRecord key={record.key} record={record} device={device} />;
  return (
    <div className={classes.columns}>
      <div className={classes.main}>
        {record.approval === 'statedInFile' && (
          <Notice>
            The approval of this record is stated in the file it came with. It was not given here, and the activity of
            this workbench does not show it.
          </Notice>
        )}
        {isJudged(record.kind) && <Judgement recordKey={record.key} device={device} />}
        {policy && (
          <section aria-label="Grids" className={classes.grids}>
            <PolicyGrids policy={policy} />
          </section>
        )}
        <section aria-label="Fields">
          <FieldsView body={policy ? withoutGrids(record.body) : record.body} device={device} policies={policies} />
        </section>
      </div>
      <aside className={classes.side}>
        <WorkflowActs record={record} status={statusOf(record)} device={device} mayWrite={may} />
        <RecordFindings recordKey={record.key} device={device} />
        <References record={record} device={device} />
        <History recordKey={record.key} device={device} />
      </aside>
    </div>
  );
}

function withoutGrids(body: Envelope['body']): Envelope['body'] {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !gridFields.includes(name)));
}

function isJudged(kind: string): boolean {
  return kind === 'securityRisk' || kind === 'safetyRisk' || kind === 'control';
}

function statusOf({ body }: Envelope): RecordStatus {
  return recordStatuses.find((status) => status === body.status) ?? 'draft';
}
