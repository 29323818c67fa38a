import { Page } from '../ui/Page.tsx';
import { t } from '../words/index.ts';
import { PasswordForm } from './PasswordForm.tsx';
import classes from './people.module.css';
import { useMe } from './queries.ts';
import { TokenForm } from './TokenForm.tsx';
import { TokenList } from './TokenList.tsx';

export function AccountPage() {
  const me = useMe();
  return (
    <Page title={t('people.account.title')} lead={me && `${me.account.name}, ${me.account.email}`} width="reading">
      <section className={classes.panel} aria-labelledby="tokens">
        <h2 id="tokens">{t('people.tokens.title')}</h2>
        <p className={classes.soft}>{t('people.tokens.lead')}</p>
        <TokenList />
        <TokenForm />
      </section>
      <section className={classes.panel} aria-labelledby="password">
        <h2 id="password">{t('people.password.title')}</h2>
        <PasswordForm />
      </section>
    </Page>
  );
}
