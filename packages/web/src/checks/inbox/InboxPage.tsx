import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deviceName } from '../../access/names.ts';
import { useMe } from '../../access/queries.ts';
import { call } from '../../api/client.ts';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { tellRefusal } from '../../ui/tell-refusal.ts';
import { capitalised, numberIn } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import { type Inbox, inboxQuery } from '../work/queries.ts';
import { RowOfWork } from '../work/RowOfWork.tsx';
import classes from './inbox.module.css';

/** What waits for me, wherever it is. */
export function InboxPage() {
  const query = useQuery(inboxQuery(50));
  const client = useQueryClient();
  const devices = query.data?.devices ?? [];
  const read = useMutation({
    mutationFn: async () => {
      for (const { slug, head } of devices)
        await call('PUT /api/v1/devices/{device}/inbox', { params: { device: slug }, body: { event: head } });
    },
    onError: ({ message }) => tellRefusal({ title: t('frame.notSaved'), message }),
    onSettled: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  });
  return (
    <Page
      title={t('home.inbox.title')}
      lead={t('home.inbox.lead')}
      actions={
        (query.data?.unread ?? 0) > 0 && (
          <Button variant="default" loading={read.isPending} onClick={() => read.mutate()}>
            {t('home.inbox.read')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {({ devices }) =>
          devices.length === 0 ? (
            <Empty title={t('home.inbox.none')}>{t('home.inbox.noneText')}</Empty>
          ) : (
            devices.map((each) => <OfDevice key={each.device} of={each} />)
          )
        }
      </Loaded>
    </Page>
  );
}

function OfDevice({ of }: { readonly of: Inbox['devices'][number] }) {
  const { slug, total, unread, items } = of;
  const name = deviceName(of, useMe()?.devices ?? []);
  const rest = total - items.length;
  return (
    <section className={classes.device} aria-labelledby={`inbox-${slug}`}>
      <header>
        <h2 id={`inbox-${slug}`}>
          <AppLink to={paths.home(slug)}>{name}</AppLink>
        </h2>
        <span>
          {t('home.inbox.count', { count: total, n: numberIn(total) })}
          {unread > 0 && <strong>{t('home.inbox.countNew', { n: numberIn(unread) })}</strong>}
        </span>
      </header>
      <ul aria-label={t('home.inbox.items', { device: name })}>
        {byRecord(items).map(([row, ...others]) => (
          <li key={row.record} data-new={row.unread || undefined}>
            <RowOfWork
              row={row}
              device={slug}
              whys={[row, ...others].map(
                ({ line, why }) => `${capitalised(t(`home.line.${line}`, { count: 1 }))}. ${why}`,
              )}
              mark={row.unread && <span className={classes.new}>{t('home.inbox.isNew')}</span>}
            />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <AppLink className={classes.rest} to={paths.home(slug)}>
          {t('home.inbox.rest', { count: rest, n: numberIn(rest) })}
        </AppLink>
      )}
    </section>
  );
}

type Row = Inbox['devices'][number]['items'][number];

/** All that one record waits for stands in one place, where the first of it stood. */
function byRecord(rows: readonly Row[]): readonly (readonly [Row, ...Row[]])[] {
  const found = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const others = found.get(row.record);
    if (others) others.push(row);
    else found.set(row.record, [row]);
  }
  return [...found.values()];
}
