import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { useDeviceParam } from '../ui/use-address.ts';
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
      title={entry.data?.name ?? 'Device'}
      lead="What the device is, for whom, and what it does: the ground on which both risk files stand."
      actions={
        key && (
          <AppLink to={paths.record(device, key)} className="button-link">
            Edit the description
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
            title="Releases"
            none="No release yet. Judgements then speak of the device as a whole."
          />
          <RecordShortList
            device={device}
            kind="participant"
            title="Participants"
            none="Nobody named yet. ISO 14971 asks who took part in an analysis, and why they could."
          />
        </div>
      </div>
    </Page>
  );
}
