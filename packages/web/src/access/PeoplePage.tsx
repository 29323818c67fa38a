import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { t } from '../words/index.ts';
import { Accounts } from './Accounts.tsx';
import { InvitationList } from './InvitationList.tsx';
import { InviteForm } from './InviteForm.tsx';
import classes from './people.module.css';
import { useMe } from './queries.ts';

/** Accounts and invitations of the installation. Roles are per device. */
export function PeoplePage() {
  const me = useMe();
  if (me && !me.account.isOwner) {
    return (
      <Page title={t('people.title')} width="reading">
        <Notice>{t('people.ownerOnly')}</Notice>
      </Page>
    );
  }
  return (
    <Page title={t('people.title')} lead={t('people.lead')} width="reading">
      <Accounts />
      <section className={classes.panel} aria-labelledby="invite">
        <h2 id="invite">{t('people.invite.title')}</h2>
        <InviteForm />
      </section>
      <InvitationList />
    </Page>
  );
}
