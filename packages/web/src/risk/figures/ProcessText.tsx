import { AppLink } from '../../ui/AppLink.tsx';
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
        <caption>Steps</caption>
        <thead>
          <tr>
            <th scope="col">Security</th>
            <th scope="col">Safety</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ security, safety }) => (
            <tr key={security.id}>
              {[security, safety].map((step) => (
                <td key={step.id}>
                  {step.title} ({step.clauses}): <AppLink to={href(showOfStep(step))}>{stepInWords(step)}</AppLink>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <table className={classes.table}>
        <caption>Connection points</caption>
        <tbody>
          {view.connections.map(({ point, from, to, kept, waits }) => (
            <tr key={point}>
              <th scope="row">
                {point}, from {titles.get(from)} to {titles.get(to)}: {pointWords[point]}
              </th>
              <td>
                {!kept && 'no records kept yet'}
                {kept &&
                  waits.map(({ state, count }, at) => (
                    <span key={state}>
                      {at > 0 && ', '}
                      <AppLink to={href(`${point}:${state}`)}>
                        {count} {waitWords[state].word}
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
