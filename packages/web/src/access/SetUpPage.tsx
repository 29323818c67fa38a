import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useFilter, useSetFilter } from '../ui/use-address.ts';
import { FirstDevice } from './FirstDevice.tsx';
import { Outside } from './Outside.tsx';
import { setupQuery } from './queries.ts';
import { SetUpForm } from './SetUpForm.tsx';

/** The one-time link of the first start: makes the owner, then offers something to look at. */
export function SetUpPage() {
  const { token } = useFilter();
  const setFilter = useSetFilter();
  const [owner, setOwner] = useState<string>();
  const query = useQuery({ ...setupQuery, enabled: owner === undefined });
  if (owner !== undefined) {
    return (
      <Outside title={`Welcome, ${owner}`} lead="Look around in a finished device file first, or begin with your own.">
        <FirstDevice />
      </Outside>
    );
  }
  function welcome(name: string) {
    // The link has done its work; it should not stay in the address or the history.
    setFilter({ token: undefined });
    setOwner(name);
  }
  return (
    <Outside title="Set up Suture" lead="You make the first account. It owns this installation and invites the others.">
      <Loaded query={query}>
        {({ needed }) => {
          if (!needed) return <AlreadySetUp />;
          return token ? <SetUpForm token={token} onDone={welcome} /> : <NoToken />;
        }}
      </Loaded>
    </Outside>
  );
}

function AlreadySetUp() {
  return (
    <Notice>
      This installation has its owner. <AppLink to={paths.signIn()}>Sign in</AppLink>, or ask them for an invitation.
    </Notice>
  );
}

function NoToken() {
  return (
    <Notice tone="warn">
      This page opens with the one-time link that <code>npm start</code> printed in the terminal. Copy the whole line.
    </Notice>
  );
}
