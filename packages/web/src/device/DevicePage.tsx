import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { useDeviceParam } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
import classes from './device.module.css';
import { FunctionList } from './FunctionList.tsx';
import { ProfileFacts } from './ProfileFacts.tsx';
import { Purpose } from './Purpose.tsx';
import { deviceQuery, recordQuery } from './queries.ts';
import { RecordShortList } from './RecordShortList.tsx';

/** What the device is and for whom: the ground on which both risk files stand. */
export function DevicePage() {
  const device = useDeviceParam();
  const entry = useQuery(deviceQuery(device));
  const key = entry.data?.key;
  const record = useQuery({ ...recordQuery(device, key ?? ''), enabled: key !== undefined });
  const shown = entry.error
    ? { ...record, error: entry.error, refetch: entry.refetch as typeof record.refetch }
    : record;
  return (
    <Page
      title={entry.data?.name ?? t('device.page.title')}
      lead={t('device.page.lead')}
      actions={
        key && (
          <AppLink to={paths.record(device, key)} className="button-link">
            {t('device.page.edit')}
          </AppLink>
        )
      }
    >
      <div className={classes.columns}>
        <div className={classes.wide}>
          <Loaded query={shown} skeleton={<Skeleton height={320} radius="lg" />}>
            {({ body }) => <Purpose body={body} />}
          </Loaded>
          <FunctionList device={device} />
        </div>
        <div className={classes.narrow}>
          <Loaded query={shown} skeleton={<Skeleton height={320} radius="lg" />}>
            {({ body }) => <ProfileFacts device={device} profile={body.profile} />}
          </Loaded>
          <RecordShortList
            device={device}
            kind="release"
            title={t('device.page.releases')}
            none={t('device.page.noRelease')}
          />
          <RecordShortList
            device={device}
            kind="participant"
            title={t('device.page.participants')}
            none={t('device.page.noParticipant')}
          />
        </div>
      </div>
    </Page>
  );
}
