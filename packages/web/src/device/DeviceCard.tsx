import { Skeleton } from '@mantine/core';
import { roleNames } from '@suture/core/access';
import type { DeviceEntry } from '@suture/server/contract';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './devices.module.css';
import { figuresQuery } from './queries.ts';
import { RelationBar } from './RelationBar.tsx';

export function DeviceCard({ device }: { readonly device: DeviceEntry }) {
  const figures = useQuery(figuresQuery(device.slug));
  return (
    <article className={classes.card}>
      <div className={classes.tags}>
        {device.regulation ? <Tag>{device.regulation.toUpperCase()}</Tag> : <Tag voice="unknown">Regulation open</Tag>}
        {device.class ? <Tag>Class {device.class}</Tag> : <Tag voice="unknown">Class open</Tag>}
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
  if (error + warning === 0) return <Tag voice="good">Nothing missing</Tag>;
  return (
    <span className={classes.counts}>
      {error > 0 && <Tag voice="bad">{error === 1 ? '1 error' : `${error} errors`}</Tag>}
      {warning > 0 && <Tag voice="warn">{warning === 1 ? '1 warning' : `${warning} warnings`}</Tag>}
    </span>
  );
}

function rolesOf({ roles }: DeviceEntry): string {
  const [first] = roles;
  if (first === undefined) return '';
  return roles.length > 2
    ? `You hold ${roles.length} roles`
    : `You: ${roles.map((role) => roleNames[role]).join(', ')}`;
}
