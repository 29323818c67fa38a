import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
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
      <Page title="People" width="reading">
        <Notice>Accounts are the owner's matter. Who works on a device is shown on that device's own page.</Notice>
      </Page>
    );
  }
  return (
    <Page
      title="People"
      lead="Accounts of this installation. What a person may do is decided device by device."
      width="reading"
    >
      <Accounts />
      <section className={classes.panel} aria-labelledby="invite">
        <h2 id="invite">Invite someone</h2>
        <InviteForm />
      </section>
      <InvitationList />
    </Page>
  );
}
