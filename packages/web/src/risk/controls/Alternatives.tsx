import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { t } from '../../words/index.ts';
import type { ControlOnScale } from './queries.ts';
import { ScaleMark } from './ScaleMark.tsx';
import classes from './scale.module.css';

/** Other controls of the same risks beside this one, each with its own two needles. */
export function Alternatives({ device, control }: { readonly device: string; readonly control: ControlOnScale }) {
  const { alternatives, scale } = control;
  const own = {
    key: control.key,
    title: control.title,
    state: control.state,
    strength: scale.strength.level,
    hinders: scale.rows.flatMap(({ mode, hindrance }) => (hindrance === 'hinders' ? t(`controls.modes.${mode}`) : [])),
    isJudged: scale.rows.some(({ hindrance }) => hindrance !== undefined),
  };
  return (
    <section className={classes.alternatives} aria-label={t('controls.alternatives.title')}>
      <h2>{t('controls.alternatives.title')}</h2>
      <p className={classes.quiet}>
        {t(alternatives.length === 0 ? 'controls.alternatives.none' : 'controls.alternatives.hint')}
      </p>
      {alternatives.length > 0 && (
        <ul className={classes.others}>
          {[own, ...alternatives].map((each, at) => (
            <li key={each.key} data-own={at === 0 || undefined}>
              <ScaleMark strength={each.strength} hinders={each.hinders} isJudged={each.isJudged} />
              <AppLink to={paths.scale(device, each.key)} className="record-key">
                {each.key}
              </AppLink>
              <b>{each.title}</b>
              <span>
                {t(`controls.levels.${each.strength ?? 'open'}`)} ·{' '}
                {each.isJudged
                  ? each.hinders.length > 0
                    ? `${t('controls.alternatives.hinders')} ${each.hinders.join(', ')}`
                    : t('controls.levels.none')
                  : t('controls.levels.open')}{' '}
                · {t(`controls.alternatives.states.${each.state === 'planned' ? 'planned' : 'inPlace'}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
