import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { t } from '../words/index.ts';

/** The address of the page, with what is compared or filtered on it. */
export function CopyLink({ recordKey }: { readonly recordKey: string }) {
  async function copy() {
    await navigator.clipboard.writeText(location.href);
    notifications.show({ message: t('record.copy.done', { key: recordKey }), withBorder: true });
  }
  return (
    <Button variant="subtle" size="compact-xs" onClick={() => void copy()}>
      {t('record.copy.act')}
    </Button>
  );
}
