import { Skeleton } from '@mantine/core';
import type { Discipline } from '@suture/core/risk';
import type { RecordEnvelope } from '@suture/server/contract';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../access/use-may.ts';
import { deviceQuery } from '../../device/queries.ts';
import { paths } from '../../paths.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { useRelease } from '../../ui/ReleaseOfAddress.tsx';
import { useDeviceParam, useGo } from '../../ui/use-address.ts';
import { t } from '../../words/index.ts';
import { FindingLink } from './FindingLink.tsx';
import { PlanRecord } from './PlanRecord.tsx';
import classes from './plans.module.css';
import { findingsOnQuery } from './queries.ts';
import { type PlanPart, planParts, usePlanRecords } from './use-plan-records.ts';

const sides: readonly Discipline[] = ['security', 'safety'];

/** The framework of both sides, part by part, security left and safety right as everywhere. */
export function PlansPage() {
  const device = useDeviceParam();
  const { data, error } = usePlanRecords(device);
  const query = { data, error, isPending: data === undefined, refetch: reload };
  return (
    <Page title={t('plans.title')} lead={t('plans.lead')}>
      <OfTheWhole device={device} />
      <div className={classes.sides} aria-hidden="true">
        {sides.map((side) => (
          <div key={side} data-side={side}>
            {t(`plans.${side}`)}
          </div>
        ))}
      </div>
      <Loaded query={query} skeleton={<Skeleton height={640} radius="lg" />}>
        {(records) =>
          planParts.map((part) => (
            <section key={part} className={classes.part} aria-labelledby={`part-${part}`}>
              <h2 id={`part-${part}`}>{t(`plans.section.${part}`)}</h2>
              {sides.map((side) => (
                <Side key={side} part={part} side={side} records={records[part][side]} device={device} />
              ))}
            </section>
          ))
        }
      </Loaded>
    </Page>
  );
}

async function reload(): Promise<never> {
  location.reload();
  return new Promise(() => undefined);
}

type SideProps = {
  readonly part: PlanPart;
  readonly side: Discipline;
  readonly records: readonly RecordEnvelope[];
  readonly device: string;
};

function Side({ part, side, records, device }: SideProps) {
  const go = useGo();
  const kind = part === 'policy' ? (`${side}Policy` as const) : part;
  const may = useMay()('record.write', { kind, field: 'title', discipline: side });
  const make = part === 'policy' ? paths.policies(device) : paths.newRecord(device, kind, { discipline: side });
  return (
    <div className={classes.side} data-side={side}>
      <h3>{t(`plans.${side}`)}</h3>
      {records.map((record) => (
        <PlanRecord key={record.key} record={record} device={device} />
      ))}
      {records.length === 0 && <p className={classes.none}>{t(`plans.none.${part}`)}</p>}
      {(records.length === 0 || part === 'riskReview') && (
        <AllowedButton size="xs" variant="default" permission={may} onClick={() => go(make)}>
          {t(`plans.make.${part}`)}
        </AllowedButton>
      )}
    </div>
  );
}

const rulesOfTheWhole = [
  'plan-missing',
  'policy-missing',
  'overall-residual-missing',
  'review-missing',
  'review-outstanding',
];

/** What no single record lacks, but the file: a plan, a policy, a review. */
function OfTheWhole({ device }: { readonly device: string }) {
  const release = useRelease();
  const key = useQuery(deviceQuery(device)).data?.key;
  const { data, error } = useQuery({ ...findingsOnQuery(device, key ?? '', release), enabled: key !== undefined });
  const missing = (data?.items ?? []).filter(({ rule }) => rulesOfTheWhole.includes(rule));
  if (data === undefined && error)
    return (
      <div className={classes.whole}>
        <Notice tone="warn">{t('plans.notAsked')}</Notice>
      </div>
    );
  if (missing.length === 0) return null;
  return (
    <div className={classes.whole}>
      <Notice tone="warn">
        <strong>{t('plans.whole')}</strong>
        <ul>
          {missing.map(({ rule, message }) => (
            <li key={`${rule} ${message}`}>
              <FindingLink device={device} of={{ rule }} subject={t('plans.file')} message={message} />
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
