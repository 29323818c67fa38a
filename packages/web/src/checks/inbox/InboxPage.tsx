import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
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
  async function readAll() {
    for (const { slug, head } of devices)
      await call('PUT /api/v1/devices/{device}/visit', { params: { device: slug }, body: { event: head } });
    await client.invalidateQueries({ queryKey: ['inbox'] });
  }
  return (
    <Page
      title={t('home.inbox.title')}
      lead={t('home.inbox.lead')}
      actions={
        (query.data?.unread ?? 0) > 0 && (
          <Button variant="default" onClick={readAll}>
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

function OfDevice({ of: { slug, name, total, unread, items } }: { readonly of: Inbox['devices'][number] }) {
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
        {items.map((row) => (
          <li key={`${row.line} ${row.record} ${row.why}`} data-new={row.unread || undefined}>
            <RowOfWork
              row={row}
              device={slug}
              kind={capitalised(t(`home.line.${row.line}`, { count: 1 }))}
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
