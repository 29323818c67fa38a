import { statusNames } from '@suture/core/access';
import { RecordStatus, Signed } from '@suture/core/kernel';
import type { RecordEnvelope } from '@suture/server/contract';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../access/use-may.ts';
import { paths } from '../../paths.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { AppLink } from '../../ui/AppLink.tsx';
import { useRelease } from '../../ui/ReleaseOfAddress.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useGo } from '../../ui/use-address.ts';
import { t } from '../../words/index.ts';
import { FindingLink } from './FindingLink.tsx';
import { PlanFacts } from './PlanFacts.tsx';
import classes from './plans.module.css';
import { findingsOnQuery } from './queries.ts';

type Props = { readonly record: RecordEnvelope; readonly device: string };

/** One plan, policy, residual or review: what it says, who approved it, what it lacks, and where to go on. */
export function PlanRecord({ record, device }: Props) {
  const { key, kind, body } = record;
  const go = useGo();
  const discipline = body.discipline === 'safety' || body.discipline === 'security' ? body.discipline : undefined;
  const may = useMay()('record.write', { kind, field: 'title', discipline });
  return (
    <article className={classes.record} aria-labelledby={`plan-${key}`}>
      <h4 id={`plan-${key}`}>
        <AppLink to={paths.record(device, key)}>
          <span className="record-key">{key}</span> {String(body.title)}
        </AppLink>
      </h4>
      <Approval record={record} />
      <PlanFacts record={record} />
      <Missing record={key} device={device} />
      <div className={classes.acts}>
        <AllowedButton
          size="xs"
          variant="default"
          permission={may}
          aria-label={t('plans.editOf', { key })}
          onClick={() => go(paths.record(device, key, { edit: 'yes' }))}
        >
          {t('plans.edit')}
        </AllowedButton>
        <AppLink to={paths.record(device, key)} aria-label={t('plans.openOf', { key })}>
          {t('plans.open')}
        </AppLink>
      </div>
    </article>
  );
}

function Approval({ record: { body, approval } }: { readonly record: RecordEnvelope }) {
  const signed = Signed.loose().safeParse(body.approval).data;
  const status = RecordStatus.safeParse(body.status).data ?? 'draft';
  if (status !== 'approved' || signed === undefined)
    return (
      <p className={classes.approval}>
        <Tag>{statusNames[status]}</Tag> {t('plans.notApproved')}
      </p>
    );
  const { by, on: day } = signed;
  return (
    <p className={classes.approval}>
      <Tag voice={approval === 'givenHere' ? 'good' : 'plain'}>{statusNames.approved}</Tag>{' '}
      {t(approval === 'givenHere' ? 'plans.approved' : 'plans.stated', { by, day })}
    </p>
  );
}

/** What the rules miss on the record, each in its own words. */
function Missing({ record, device }: { readonly record: string; readonly device: string }) {
  const { data, error } = useQuery(findingsOnQuery(device, record, useRelease()));
  const items = data?.items ?? [];
  if (data === undefined && error) return <p className={classes.notAsked}>{t('plans.notAsked')}</p>;
  if (items.length === 0) return null;
  return (
    <div className={classes.missing}>
      <h5>{t('plans.missing')}</h5>
      <ul>
        {items.map(({ rule, path, message, fix }) => (
          <li key={`${rule} ${path} ${message}`}>
            <FindingLink device={device} of={{ record }} subject={record} message={message} />
            <span>{fix}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
