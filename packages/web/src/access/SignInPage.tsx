import { useQuery } from '@tanstack/react-query';
import { paths } from '../paths.ts';
import { Notice } from '../ui/Notice.tsx';
import { useFilter, useGo } from '../ui/use-address.ts';
import { Outside } from './Outside.tsx';
import { setupQuery } from './queries.ts';
import { SignInForm } from './SignInForm.tsx';

export function SignInPage() {
  const { next } = useFilter();
  const go = useGo();
  const setup = useQuery(setupQuery).data;
  return (
    <Outside title="Sign in" lead={next ? 'You come back to the page that you asked for.' : 'To your device files.'}>
      {setup?.needed && (
        <Notice tone="warn">
          Nobody has an account here yet. Open the one-time link that <code>npm start</code> printed in the terminal.
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
