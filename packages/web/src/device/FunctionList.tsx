import { Skeleton } from '@mantine/core';
import { DeviceFunction, type FunctionEffect } from '@suture/core/device';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMay } from '../access/use-may.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Tag, type Voice } from '../ui/Tag.tsx';
import classes from './device.module.css';
import { recordQuery, recordsOfKindQuery } from './queries.ts';

const effectWords: Readonly<Record<FunctionEffect, { text: string; voice: Voice }>> = {
  body: { text: 'acts on the body', voice: 'safety' },
  decision: { text: 'informs a decision', voice: 'safety' },
  alarm: { text: 'warns', voice: 'safety' },
  workflow: { text: 'carries the work', voice: 'plain' },
  none: { text: 'no clinical effect', voice: 'plain' },
};

/** The functions with their clinical effect: the relation of every security risk starts from here. */
export function FunctionList({ device }: { readonly device: string }) {
  const query = useQuery(recordsOfKindQuery(device, 'function'));
  const may = useMay()('record.write', { kind: 'function' });
  return (
    <section className={classes.panel} aria-labelledby="functions">
      <div className={classes.panelHead}>
        <h2 id="functions">Functions</h2>
        {may.allowed && <AppLink to={paths.newRecord(device, 'function')}>Add</AppLink>}
      </div>
      <p className={classes.note}>What each does for the patient decides how a security risk on it bears on safety.</p>
      <Loaded query={query} skeleton={<Skeleton height={160} radius="sm" />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.note}>
              None yet. Name what the device does, one function a line, such as “deliver the set rate”.
            </p>
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
              {known?.essential?.is && <Tag voice="both">essential</Tag>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Effect({ effect }: { readonly effect: FunctionEffect | undefined }) {
  if (effect === undefined) return <Tag voice="unknown">effect not said</Tag>;
  return <Tag voice={effectWords[effect].voice}>{effectWords[effect].text}</Tag>;
}
