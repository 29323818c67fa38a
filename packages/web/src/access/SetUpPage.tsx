import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useFilter, useSetFilter } from '../ui/use-address.ts';
import { Sentence, t } from '../words/index.ts';
import { FirstDevice } from './FirstDevice.tsx';
import { Outside } from './Outside.tsx';
import { presentQuery, setupQuery } from './queries.ts';
import { SetUpForm } from './SetUpForm.tsx';

/** The one-time link of the first start: makes the owner, then offers something to look at. */
export function SetUpPage() {
  const { token } = useFilter();
  const setFilter = useSetFilter();
  const [owner, setOwner] = useState<string>();
  const query = useQuery({ ...setupQuery, enabled: owner === undefined });
  if (owner !== undefined) {
    return (
      <Outside title={t('access.setUp.welcome', { name: owner })} lead={t('access.setUp.welcomeLead')}>
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
    <Outside
      title={t('access.setUp.title')}
      lead={query.data?.needed === false ? <AlreadySetUp /> : t('access.setUp.lead')}
    >
      <Loaded query={query}>
        {({ needed }) => {
          if (!needed) return null;
          return token ? <SetUpForm token={token} onDone={welcome} /> : <NoToken />;
        }}
      </Loaded>
    </Outside>
  );
}

function AlreadySetUp() {
  const me = useQuery(presentQuery).data;
  if (me === undefined) return null;
  if (me)
    return (
      <Sentence
        of="access.setUp.signedIn"
        values={{ name: me.account.name }}
        parts={{ devices: <AppLink to={paths.devices()} /> }}
      />
    );
  return <Sentence of="access.setUp.already" parts={{ signIn: <AppLink to={paths.signIn()} /> }} />;
}

function NoToken() {
  return (
    <Notice tone="warn">
      <Sentence of="access.setUp.noToken" parts={{ code: <code /> }} />
    </Notice>
  );
}
