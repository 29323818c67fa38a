import { AppLink } from '../../ui/AppLink.tsx';
import { t } from '../../words/index.ts';
import { pointWords, waitWords } from './connection-words.ts';
import classes from './figures.module.css';
import type { ProcessView } from './process-view.ts';
import { showOfStep, stepInWords } from './StepBox.tsx';

type Props = { readonly view: ProcessView; readonly href: (show: string) => string };

export function ProcessText({ view, href }: Props) {
  const titles = new Map(
    view.rows.flatMap(({ security, safety }) => [security, safety]).map(({ id, title }) => [id, title]),
  );
  return (
    <>
      <table className={classes.table}>
        <caption>{t('risk.figure2.steps')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('risk.figure2.security')}</th>
            <th scope="col">{t('risk.figure2.safety')}</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ security, safety }) => (
            <tr key={security.id}>
              {[security, safety].map((step) => (
                <td key={step.id}>
                  {t('risk.figure2.step', { title: step.title, clauses: step.clauses })}
                  <AppLink to={href(showOfStep(step))}>{stepInWords(step)}</AppLink>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <table className={classes.table}>
        <caption>{t('risk.figure2.points')}</caption>
        <tbody>
          {view.connections.map(({ point, from, to, kept, waits }) => (
            <tr key={point}>
              <th scope="row">
                {t('risk.figure2.point', {
                  point,
                  from: titles.get(from),
                  to: titles.get(to),
                  what: pointWords[point],
                })}
              </th>
              <td>
                {!kept && t('risk.figure2.notKept')}
                {kept &&
                  waits.map(({ state, count }, at) => (
                    <span key={state}>
                      {at > 0 && ', '}
                      <AppLink to={href(`${point}:${state}`)}>
                        {t('risk.figure2.badge', { count, word: waitWords[state].word })}
                      </AppLink>
                    </span>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
