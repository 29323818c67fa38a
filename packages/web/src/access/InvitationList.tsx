import { type Role, roleNames } from '@suture/core/access';
import { useQuery } from '@tanstack/react-query';
import { useChange } from '../api/use-change.ts';
import { AskFirst } from '../ui/AskFirst.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { momentOf } from '../words/format.ts';
import { t } from '../words/index.ts';
import { deviceName } from './names.ts';
import classes from './people.module.css';
import { invitationsQuery, useMe } from './queries.ts';

export function InvitationList() {
  const query = useQuery(invitationsQuery);
  const devices = useMe()?.devices ?? [];
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
                        roles: grantsInWords(grants, devices),
                        moment: momentOf(expiresAt),
                      })}
                    </span>
                  </div>
                  <AskFirst
                    look={{ size: 'xs', variant: 'default' }}
                    of="people.invitations.takeBack"
                    name={t('people.invitations.takeBackOf', { email })}
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

type Given = { readonly device: string; readonly role: Role };
type Known = { readonly device: string; readonly slug: string; readonly name: string };

/** `Glucose monitor: product security, reader`, device by device. */
function grantsInWords(grants: readonly Given[], known: readonly Known[]): string {
  if (grants.length === 0) return t('people.invitations.noRole');
  return [...new Set(grants.map(({ device }) => device))]
    .map((device) => {
      const found = known.find((each) => each.device === device);
      const name = found ? deviceName(found, known) : t('people.invitations.otherDevice');
      const roles = grants.filter((each) => each.device === device).map(({ role }) => roleNames[role]);
      return t('people.invitations.onDevice', { device: name, roles: roles.join(', ') });
    })
    .join('; ');
}
