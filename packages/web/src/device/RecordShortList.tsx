import { Skeleton } from '@mantine/core';
import { statusNames } from '@suture/core/access';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../access/use-may.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Tag } from '../ui/Tag.tsx';
import { t } from '../words/index.ts';
import classes from './device.module.css';
import { recordsOfKindQuery } from './queries.ts';

type Props = { readonly device: string; readonly kind: string; readonly title: string; readonly none: string };

/** The records of a small kind, each a link, with the way to a new one. */
export function RecordShortList({ device, kind, title, none }: Props) {
  const query = useQuery(recordsOfKindQuery(device, kind));
  const may = useMay()('record.write', { kind });
  return (
    <section className={classes.panel} aria-labelledby={`list-${kind}`}>
      <div className={classes.panelHead}>
        <h2 id={`list-${kind}`}>{title}</h2>
        {may.allowed && <AppLink to={paths.newRecord(device, kind)}>{t('device.page.add')}</AppLink>}
      </div>
      <Loaded query={query} skeleton={<Skeleton height={96} radius="sm" />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.note}>{none}</p>
          ) : (
            <ul className={classes.short}>
              {items.map(({ key, title: name, status }) => (
                <li key={key}>
                  <AppLink to={paths.record(device, key)}>{name}</AppLink>
                  <span className="record-key">{key}</span>
                  {status !== 'approved' && <Tag>{statusNames[status]}</Tag>}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
