import { Page } from '../ui/Page.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import classes from './people.module.css';
import { useMe } from './queries.ts';
import { TokenForm } from './TokenForm.tsx';
import { TokenList } from './TokenList.tsx';

export function AccountPage() {
  const me = useMe();
  return (
    <Page title="Account" lead={me && `${me.account.name}, ${me.account.email}`} width="reading">
      <section className={classes.panel} aria-labelledby="tokens">
        <h2 id="tokens">API tokens</h2>
        <p className={classes.soft}>
          For the command line and for pipelines. A token can do what you can, as far as its scope goes, until it ends.
        </p>
        <TokenList />
        <TokenForm />
      </section>
      <section className={classes.panel} aria-labelledby="password">
        <h2 id="password">Password</h2>
        <PasswordForm />
      </section>
    </Page>
  );
}
