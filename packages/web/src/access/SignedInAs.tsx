import { Button } from '@mantine/core';
import type { Answer } from '@suture/server/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '../api/use-change.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Sentence, t } from '../words/index.ts';
import classes from './outside.module.css';
import { isSignedOut, signedOut } from './queries.ts';

type Props = { readonly account: Answer<'GET /api/v1/me'>['account']; readonly invited: string };

/** Somebody is signed in where an invitation was opened: it makes an account of its own, so that they sign out first. */
export function SignedInAs({ account: { name, email }, invited }: Props) {
  const client = useQueryClient();
  const leave = useChange('DELETE /api/v1/session', {
    refreshes: [],
    showsProblem: true,
    onDone: () => signedOut(client),
  });
  const act = () => leave.mutate({}, { onError: (error) => isSignedOut(error) && signedOut(client) });
  return (
    <div className={classes.fields}>
      <Notice tone="warn">
        <Sentence of="access.invitation.signedIn" values={{ name, email, invited }} parts={{ strong: <strong /> }} />
      </Notice>
      {leave.error && <ProblemNotice error={leave.error} />}
      <Button size="md" loading={leave.isPending} onClick={act}>
        {t('access.invitation.signOut')}
      </Button>
      <AppLink to={paths.devices()}>{t('access.invitation.goOn', { name })}</AppLink>
    </div>
  );
}
