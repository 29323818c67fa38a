import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { t } from '../../words/index.ts';
import classes from './pane.module.css';
import type { CardDetail } from './queries.ts';

type Props = { readonly detail: CardDetail; readonly device: string };

/** What the control does and what was judged of it, for the side that has to say what comes of it. */
export function CrossingControl({ detail: { card, control }, device }: Props) {
  if (control === undefined) return null;
  const { description, modes, hinders, changes, changesReason, strength } = control;
  return (
    <section>
      <h3>{t('connection.control.title')}</h3>
      {description && <p className={classes.quiet}>{description}</p>}
      <dl className={classes.facts}>
        {(modes.length > 0 || card.point === 'cp2') && (
          <Fact
            name={t('connection.control.modes')}
            says={
              modes.length === 0
                ? t('connection.control.modesOpen')
                : modes.map((mode) => t(`controls.modes.${mode}`)).join(', ')
            }
          />
        )}
        {hinders.map(({ mode, reason }) => (
          <Fact
            key={mode}
            name={t('connection.control.hinders', { mode: t(`controls.modes.${mode}`) })}
            says={reason ?? t('connection.control.noReason')}
          />
        ))}
        {changes.length > 0 && (
          <Fact
            name={t('connection.control.changes', { what: changes.join(', ') })}
            says={changesReason ?? t('connection.control.noReason')}
          />
        )}
        {strength && (
          <Fact
            name={t(`connection.control.strength.${strength.level}`)}
            says={strength.reason ?? t('connection.control.noReason')}
          />
        )}
      </dl>
      <AppLink to={paths.scale(device, card.source)}>{t('controls.mark.open')}</AppLink>
    </section>
  );
}

function Fact({ name, says }: { readonly name: string; readonly says: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{says}</dd>
    </div>
  );
}
