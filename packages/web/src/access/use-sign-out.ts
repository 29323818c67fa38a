import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { paths } from '../paths.ts';
import { useGo } from '../ui/use-address.ts';
import { t } from '../words/index.ts';

/** Ends this session, or every session of the account; nothing that was read stays in the browser. */
export function useSignOut(): (where: 'here' | 'everywhere') => Promise<void> {
  const client = useQueryClient();
  const go = useGo();
  return async (where) => {
    try {
      await call(where === 'here' ? 'DELETE /api/v1/session' : 'DELETE /api/v1/sessions', {});
    } catch (error) {
      const message = error instanceof Error ? error.message : t('frame.again');
      notifications.show({ color: 'red', title: t('frame.stillSignedIn'), message, withBorder: true });
      return;
    }
    go(paths.signIn());
    client.clear();
  };
}
