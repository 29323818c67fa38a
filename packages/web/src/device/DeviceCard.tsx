import { Skeleton } from '@mantine/core';
import { roleNames } from '@suture/core/access';
import type { DeviceEntry } from '@suture/server/contract';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Tag } from '../ui/Tag.tsx';
import { t } from '../words/index.ts';
import classes from './devices.module.css';
import { figuresQuery } from './queries.ts';
import { RelationBar } from './RelationBar.tsx';

export function DeviceCard({ device }: { readonly device: DeviceEntry }) {
  const figures = useQuery(figuresQuery(device.slug));
  return (
    <article className={classes.card}>
      <div className={classes.tags}>
        {device.regulation ? (
          <Tag>{device.regulation.toUpperCase()}</Tag>
        ) : (
          <Tag voice="unknown">{t('device.card.regulationOpen')}</Tag>
        )}
        {device.class ? (
          <Tag>{t('device.card.class', { class: device.class })}</Tag>
        ) : (
          <Tag voice="unknown">{t('device.card.classOpen')}</Tag>
        )}
        <span className={`record-key ${classes.slug}`}>{device.slug}</span>
      </div>
      <h2 className={classes.name}>
        <AppLink to={paths.home(device.slug)}>{device.name}</AppLink>
      </h2>
      {figures.data && <RelationBar figures={figures.data} />}
      {figures.isPending && <Skeleton height={64} radius="sm" />}
      {figures.error && !figures.data && <ProblemNotice error={figures.error} onRetry={() => figures.refetch()} />}
      <div className={classes.foot}>
        {figures.data && <Counts {...figures.data.findings} />}
        <span className={classes.roles}>{rolesOf(device)}</span>
      </div>
    </article>
  );
}

function Counts({ error, warning }: { readonly error: number; readonly warning: number }) {
  if (error + warning === 0) return <Tag voice="good">{t('device.card.nothingMissing')}</Tag>;
  return (
    <span className={classes.counts}>
      {error > 0 && <Tag voice="bad">{t('device.card.errors', { count: error })}</Tag>}
      {warning > 0 && <Tag voice="warn">{t('device.card.warnings', { count: warning })}</Tag>}
    </span>
  );
}

function rolesOf({ roles }: DeviceEntry): string {
  const [first] = roles;
  if (first === undefined) return '';
  return roles.length > 2
    ? t('device.card.roles', { count: roles.length })
    : t('device.card.you', { roles: roles.map((role) => roleNames[role]).join(', ') });
}
