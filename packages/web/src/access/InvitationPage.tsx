import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { paths } from '../paths.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useFilter, useGo } from '../ui/use-address.ts';
import { InvitationForm } from './InvitationForm.tsx';
import { Outside } from './Outside.tsx';

/** Where the link of an invitation leads. */
export function InvitationPage() {
  const { token = '' } = useFilter();
  const go = useGo();
  const query = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => call('POST /api/v1/invitations/look', { body: { token } }, signal),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Outside title="You are invited" lead="Choose how you are named and how you sign in.">
      {token === '' ? (
        <Notice tone="warn">The link is not whole. Copy all of it from the message that brought it.</Notice>
      ) : (
        <Loaded query={query}>
          {({ email, invitedBy }) => (
            <>
              <Notice>
                {invitedBy} invites <strong>{email}</strong>.
              </Notice>
              <InvitationForm token={token} onDone={() => go(paths.devices())} />
            </>
          )}
        </Loaded>
      )}
    </Outside>
  );
}
