import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { t } from '../../words/index.ts';
import { markInWords } from './mark-words.ts';
import type { ControlOnScale } from './queries.ts';
import { ScaleMark } from './ScaleMark.tsx';
import classes from './scale.module.css';

/** This control and others of the same risks, each with its own two needles. */
export function Alternatives({ device, control }: { readonly device: string; readonly control: ControlOnScale }) {
  const { alternatives, scale } = control;
  const own = {
    key: control.key,
    title: control.title,
    state: control.state,
    mark: control.mark,
    hinders: scale.rows.flatMap(({ mode, hindrance }) => (hindrance === 'hinders' ? t(`controls.inMode.${mode}`) : [])),
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
              <ScaleMark mark={each.mark} />
              <AppLink to={paths.scale(device, each.key)} className="record-key">
                {each.key}
              </AppLink>
              <b>{each.title}</b>
              <span>
                {markInWords(each.mark, each.hinders)} ·{' '}
                {t(`controls.alternatives.states.${each.state === 'planned' ? 'planned' : 'inPlace'}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
