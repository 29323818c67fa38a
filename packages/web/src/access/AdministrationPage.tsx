import { Tabs } from '@mantine/core';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { useFilter, useSetFilter } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
import { Accounts } from './Accounts.tsx';
import { AdministrationAudit } from './AdministrationAudit.tsx';
import classes from './administration.module.css';
import { InvitationList } from './InvitationList.tsx';
import { InviteForm } from './InviteForm.tsx';
import panels from './people.module.css';
import { useMe } from './queries.ts';
import { RoleMatrix } from './RoleMatrix.tsx';
import { RolesMay } from './RolesMay.tsx';
import { TokenForm } from './TokenForm.tsx';
import { TokenList } from './TokenList.tsx';

const tabs = ['roles', 'people', 'tokens', 'audit'] as const;

/** People, roles, tokens and the workspace's own trail in one place. */
export function AdministrationPage() {
  const { tab } = useFilter();
  const set = useSetFilter();
  const shown = tabs.find((each) => each === tab) ?? 'roles';
  return (
    <Page title={t('administration.title')} lead={t('administration.lead')}>
      <Tabs value={shown} onChange={(next) => set({ tab: next ?? undefined })} keepMounted={false}>
        <Tabs.List className={classes.tabs} aria-label={t('administration.tabsName')}>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`administration.tabs.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="roles">
          <RoleMatrix />
          <RolesMay />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <OfOwner>
            <div className={classes.reading}>
              <Accounts />
              <section className={panels.panel} aria-labelledby="invite">
                <h2 id="invite">{t('administration.invite')}</h2>
                <InviteForm />
              </section>
              <InvitationList />
            </div>
          </OfOwner>
        </Tabs.Panel>
        <Tabs.Panel value="tokens">
          <section className={`${panels.panel} ${classes.reading}`} aria-labelledby="tokens">
            <h2 id="tokens">{t('administration.tokens.title')}</h2>
            <p className={panels.soft}>{t('administration.tokens.lead')}</p>
            <TokenList />
            <TokenForm />
          </section>
        </Tabs.Panel>
        <Tabs.Panel value="audit">
          <OfOwner>
            <AdministrationAudit />
          </OfOwner>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function OfOwner({ children }: { readonly children: React.ReactNode }) {
  const me = useMe();
  if (me && !me.account.isOwner) return <Notice>{t('administration.ownerOnly')}</Notice>;
  return children;
}
