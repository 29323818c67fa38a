import { Skeleton } from '@mantine/core';
import { DeviceFunction, type FunctionEffect } from '@suture/core/device';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMay } from '../access/use-may.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Tag, type Voice } from '../ui/Tag.tsx';
import { t } from '../words/index.ts';
import classes from './device.module.css';
import { recordQuery, recordsOfKindQuery } from './queries.ts';

const voiceOf: Readonly<Record<FunctionEffect, Voice>> = {
  body: 'safety',
  decision: 'safety',
  alarm: 'safety',
  workflow: 'plain',
  none: 'plain',
};

/** The functions with their clinical effect: the relation of every security risk starts from here. */
export function FunctionList({ device }: { readonly device: string }) {
  const query = useQuery(recordsOfKindQuery(device, 'function'));
  const may = useMay()('record.write', { kind: 'function' });
  return (
    <section className={classes.panel} aria-labelledby="functions">
      <div className={classes.panelHead}>
        <h2 id="functions">{t('device.functions.title')}</h2>
        {may.allowed && <AppLink to={paths.newRecord(device, 'function')}>{t('device.page.add')}</AppLink>}
      </div>
      <p className={classes.note}>{t('device.functions.lead')}</p>
      <Loaded query={query} skeleton={<Skeleton height={160} radius="sm" />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.note}>{t('device.functions.none')}</p>
          ) : (
            <Rows device={device} rows={items.filter(({ status }) => status !== 'retired')} />
          )
        }
      </Loaded>
    </section>
  );
}

type RowsProps = {
  readonly device: string;
  readonly rows: readonly { readonly key: string; readonly title: string }[];
};

function Rows({ device, rows }: RowsProps) {
  const records = useQueries({ queries: rows.map(({ key }) => recordQuery(device, key)) });
  return (
    <ul className={classes.functions}>
      {rows.map(({ key, title }, index) => {
        const body = records[index]?.data?.body;
        const known = body && DeviceFunction.safeParse(body).data;
        return (
          <li key={key}>
            <span className="record-key">{key}</span>
            <AppLink to={paths.record(device, key)}>{title}</AppLink>
            <span className={classes.tags}>
              {body && <Effect effect={known?.effect} />}
              {known?.essential?.is && <Tag voice="both">{t('device.functions.essential')}</Tag>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Effect({ effect }: { readonly effect: FunctionEffect | undefined }) {
  if (effect === undefined) return <Tag voice="unknown">{t('device.functions.effectOpen')}</Tag>;
  return <Tag voice={voiceOf[effect]}>{t(`device.functions.effect.${effect}`)}</Tag>;
}
