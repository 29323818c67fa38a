import { useQuery } from '@tanstack/react-query';
import { useChange } from '../api/use-change.ts';
import { AskFirst } from '../ui/AskFirst.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { momentOf } from '../words/format.ts';
import { t } from '../words/index.ts';
import { roleName } from './names.ts';
import classes from './people.module.css';
import { invitationsQuery } from './queries.ts';

export function InvitationList() {
  const query = useQuery(invitationsQuery);
  const revoke = useChange('DELETE /api/v1/invitations/{invitation}', { refreshes: [['invitations']] });
  return (
    <section className={classes.panel} aria-labelledby="waiting">
      <h2 id="waiting">{t('people.invitations.title')}</h2>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.soft}>{t('people.invitations.none')}</p>
          ) : (
            <ul className={classes.rows}>
              {items.map(({ id, email, grants, expiresAt }) => (
                <li key={id} className={classes.row}>
                  <div className={classes.who}>
                    <span className={classes.name}>{email}</span>
                    <span className={classes.soft}>
                      {t('people.invitations.facts', {
                        roles: grants.map(({ role }) => roleName(role)).join(', ') || t('people.invitations.noRole'),
                        moment: momentOf(expiresAt),
                      })}
                    </span>
                  </div>
                  <AskFirst
                    look={{ size: 'xs', variant: 'default' }}
                    act={t('people.invitations.takeBack')}
                    name={t('people.invitations.takeBackOf', { email })}
                    asks={t('people.invitations.takeBackAsk')}
                    sure={t('people.invitations.takeBackSure')}
                    isPending={revoke.isPending}
                    onSure={() => revoke.mutate({ params: { invitation: id } })}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
