import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../ui/Loaded.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import { type Decision, decisionsQuery } from '../queries.ts';
import { decisionInWords } from './decision-words.ts';
import classes from './decisions.module.css';

/** Who signed what on this record, and whether it still rests on the facts as they are. */
export function DecisionList({ recordKey, device }: { readonly recordKey: string; readonly device: string }) {
  const query = useQuery(decisionsQuery(device, recordKey));
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{t('record.decisions.title')}</h2>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.quiet}>{t('record.decisions.none')}</p>
          ) : (
            <ul className={classes.list}>
              {items.map((decision) => (
                <li key={decision.field}>
                  {decisionInWords(decision)}
                  <div className={classes.quiet}>
                    {t('record.decisions.by', { by: decision.by, on: decision.on })}
                    {decision.reaffirmed && `; ${t('record.decisions.reaffirmedBy', decision.reaffirmed)}`}
                  </div>
                  <Standing decision={decision} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function Standing({ decision: { moved, restsOn } }: { readonly decision: Decision }) {
  if (restsOn.length === 0) return <Tag voice="unknown">{t('record.decisions.unknown')}</Tag>;
  if (moved.length > 0) return <Tag voice="warn">{t('record.decisions.stale')}</Tag>;
  return <Tag voice="good">{t('record.decisions.holds')}</Tag>;
}
