import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useFilter, useGo } from '../ui/use-address.ts';
import { useHeldFocus } from '../ui/use-held-focus.ts';
import { Sentence, t } from '../words/index.ts';
import { InvitationForm } from './InvitationForm.tsx';
import { Outside } from './Outside.tsx';
import classes from './outside.module.css';
import { presentQuery } from './queries.ts';
import { SignedInAs } from './SignedInAs.tsx';

/** Where the link of an invitation leads. */
export function InvitationPage() {
  const { token = '' } = useFilter();
  const query = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => call('POST /api/v1/invitations/look', { body: { token } }, signal),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Outside title={t('access.invitation.title')} lead={t('access.invitation.lead')}>
      {token === '' ? (
        <Notice tone="warn">{t('access.invitation.notWhole')}</Notice>
      ) : (
        <Loaded query={query}>
          {({ email, invitedBy }) => (
            <>
              <Notice>
                <Sentence
                  of="access.invitation.invites"
                  values={{ name: invitedBy, email }}
                  parts={{ strong: <strong /> }}
                />
              </Notice>
              <Accepting token={token} email={email} />
            </>
          )}
        </Loaded>
      )}
      {query.error && (
        <div className={classes.fields}>
          <p>
            <Sentence of="access.invitation.acceptedAlready" parts={{ signIn: <AppLink to={paths.signIn()} /> }} />
          </p>
        </div>
      )}
    </Outside>
  );
}

function Accepting({ token, email }: { readonly token: string; readonly email: string }) {
  const go = useGo();
  const present = useQuery(presentQuery);
  return (
    <div ref={useHeldFocus<HTMLDivElement>()} tabIndex={-1}>
      <Loaded query={present}>
        {(me) =>
          me ? (
            <SignedInAs account={me.account} invited={email} />
          ) : (
            <InvitationForm token={token} onDone={() => go(paths.devices())} />
          )
        }
      </Loaded>
    </div>
  );
}
