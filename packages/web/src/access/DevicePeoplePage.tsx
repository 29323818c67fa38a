import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { useDeviceParam } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
import { DevicePersonForm } from './DevicePersonForm.tsx';
import classes from './people.module.css';
import { devicePeopleQuery, useMe } from './queries.ts';
import { useMay } from './use-may.ts';

/** Who works on the device, and on which side. */
export function DevicePeoplePage() {
  const device = useDeviceParam();
  const query = useQuery(devicePeopleQuery(device));
  const may = useMay()('people.manage');
  const isOwner = useMe()?.account.isOwner ?? false;
  return (
    <Page
      title={t('people.ofDevice.title')}
      lead={t('people.ofDevice.lead')}
      width="reading"
      actions={
        isOwner && (
          <AppLink to={paths.people()} className="button-link">
            {t('people.invite.title')}
          </AppLink>
        )
      }
    >
      <section className={classes.panel} aria-label={t('people.ofDevice.list')}>
        <Loaded query={query} skeleton={<Skeleton height={140} radius="sm" />}>
          {({ items }) => (
            <ul className={classes.rows}>
              {items.map((person) => (
                <DevicePersonForm key={person.id} device={device} person={person} permission={may} />
              ))}
            </ul>
          )}
        </Loaded>
      </section>
    </Page>
  );
}
