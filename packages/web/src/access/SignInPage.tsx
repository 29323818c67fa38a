import { useQuery } from '@tanstack/react-query';
import { paths } from '../paths.ts';
import { Notice } from '../ui/Notice.tsx';
import { useFilter, useGo } from '../ui/use-address.ts';
import { Sentence, t } from '../words/index.ts';
import { Outside } from './Outside.tsx';
import { setupQuery } from './queries.ts';
import { SignInForm } from './SignInForm.tsx';

export function SignInPage() {
  const { next } = useFilter();
  const go = useGo();
  const setup = useQuery(setupQuery).data;
  return (
    <Outside title={t('access.signIn.act')} lead={t(next ? 'access.signIn.comeBack' : 'access.signIn.lead')}>
      {setup?.needed && (
        <Notice tone="warn">
          <Sentence of="access.signIn.nobodyYet" parts={{ code: <code /> }} />
        </Notice>
      )}
      <SignInForm onDone={() => go(isOurs(next) ? next : paths.devices())} />
    </Outside>
  );
}

/** Only a path of this workbench: an address from elsewhere could send people to a foreign place. */
function isOurs(next: string | undefined): next is string {
  return next !== undefined && /^\/(?![/\\])/.test(next);
}
