import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../ui/Loaded.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { InvitationList } from './InvitationList.tsx';
import { InviteForm } from './InviteForm.tsx';
import { PersonRow } from './PersonRow.tsx';
import classes from './people.module.css';
import { peopleQuery, useMe } from './queries.ts';

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

function Accounts() {
  const query = useQuery(peopleQuery);
  return (
    <section className={classes.panel} aria-labelledby="accounts">
      <h2 id="accounts">Accounts</h2>
      <Loaded query={query} skeleton={<Skeleton height={140} radius="sm" mt={12} />}>
        {({ items }) => (
          <ul className={classes.rows}>
            {items.map((person) => (
              <PersonRow key={person.id} person={person} />
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
