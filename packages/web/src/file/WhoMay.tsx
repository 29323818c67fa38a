import {
  type About,
  actNames,
  mayAct,
  type Permission,
  rolesFor,
  rolesForAct,
  rolesInWords,
  type WorkflowAct,
} from '@suture/core/access';
import type { RecordStatus } from '@suture/core/kernel';
import { inWords } from '../access/names.ts';
import { useRoles } from '../access/use-may.ts';
import { t } from '../words/index.ts';
import classes from './record.module.css';

type Props = {
  readonly status: RecordStatus;
  readonly mayWrite: Permission;
  readonly about: About;
  readonly possible: readonly WorkflowAct[];
};

/** For every act from here: the roles that may, and whether this person may, with the reason where not. */
export function WhoMay({ status, mayWrite, about, possible }: Props) {
  const mine = useRoles();
  if (status === 'retired') return <p className={classes.quiet}>{t('record.acts.retired')}</p>;
  const acts = possible.map((act) => ({
    name: actNames[act],
    roles: rolesForAct(act, about),
    permission: inWords(mayAct(act, mine, about)),
  }));
  const edit = { name: t('record.acts.edit'), roles: rolesFor('record.write', about), permission: mayWrite };
  return (
    <details className={classes.who}>
      <summary>{t('record.acts.who')}</summary>
      <dl>
        {[edit, ...acts].map(({ name, roles, permission }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {rolesInWords(roles)}
              <span className={classes.quiet}> {permission.allowed ? t('record.acts.you') : permission.reason}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
