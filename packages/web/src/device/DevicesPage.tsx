import { Modal, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../access/queries.ts';
import { AllowedButton } from '../ui/AllowedButton.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { useFilter, useSetFilter } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
import { DeviceCard } from './DeviceCard.tsx';
import classes from './devices.module.css';
import { FirstSteps } from './FirstSteps.tsx';
import { ImportFolderButton } from './ImportFolderButton.tsx';
import { NewDeviceForm } from './NewDeviceForm.tsx';
import { devicesQuery } from './queries.ts';

export function DevicesPage() {
  const query = useQuery(devicesQuery);
  const mayMake = useMayMake();
  const { new: opened } = useFilter();
  const setFilter = useSetFilter();
  const isEmpty = query.data?.items.length === 0;
  return (
    <Page
      title={t('device.list.title')}
      lead={t('device.list.lead')}
      actions={
        !isEmpty && (
          <>
            <ImportFolderButton permission={mayMake} />
            <AllowedButton
              permission={mayMake}
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              onClick={() => setFilter({ new: 'device' })}
            >
              {t('device.new.title')}
            </AllowedButton>
          </>
        )
      }
    >
      <Loaded query={query} skeleton={<Cards />}>
        {({ items }) =>
          items.length === 0 ? (
            <FirstSteps permission={mayMake} />
          ) : (
            <ul className={classes.cards}>
              {items.map((device) => (
                <li key={device.id}>
                  <DeviceCard device={device} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Modal
        opened={opened === 'device' && mayMake.allowed}
        onClose={() => setFilter({ new: undefined })}
        title={t('device.new.title')}
        size={520}
        closeButtonProps={{ 'aria-label': t('device.new.close') }}
      >
        <NewDeviceForm />
      </Modal>
    </Page>
  );
}

/** Making a device is for the owner of the workspace, who then gives roles on it. */
function useMayMake() {
  const isOwner = useMe()?.account.isOwner ?? false;
  return isOwner ? { allowed: true } : { allowed: false, reason: t('device.new.ownerOnly') };
}

function Cards() {
  return (
    <div className={classes.cards}>
      {[1, 2, 3].map((card) => (
        <Skeleton key={card} height={252} radius="lg" />
      ))}
    </div>
  );
}
