import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Tag } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import { type Decision, decisionsQuery } from '../queries.ts';
import { SideList } from '../SideList.tsx';
import { decisionInWords, staleId } from './decision-words.ts';
import classes from './decisions.module.css';

/** Who signed what on this record, and whether it still rests on the facts as they are. */
export function DecisionList({ recordKey, device }: { readonly recordKey: string; readonly device: string }) {
  const query = useQuery(decisionsQuery(device, recordKey));
  return (
    <SideList
      title={t('record.decisions.title')}
      query={query}
      none={t('record.decisions.none')}
      note={(decisions) => decisions.some(holds) && <p className={classes.note}>{t('record.decisions.wording')}</p>}
    >
      {(decision) => (
        <li key={decision.field}>
          {decisionInWords(decision)}
          <div className={classes.quiet}>
            {t('record.decisions.by', { by: decision.by, on: decision.on })}
            {decision.reaffirmed && `; ${t('record.decisions.reaffirmedBy', decision.reaffirmed)}`}
          </div>
          <Standing decision={decision} />
        </li>
      )}
    </SideList>
  );
}

function Standing({ decision }: { readonly decision: Decision }) {
  if (holds(decision)) return <Tag voice="good">{t('record.decisions.holds')}</Tag>;
  if (decision.restsOn.length === 0) return <Tag voice="unknown">{t('record.decisions.unknown')}</Tag>;
  return <Stale decision={decision} />;
}

function holds({ moved, restsOn }: Decision): boolean {
  return restsOn.length > 0 && moved.length === 0;
}

/** Where it is listed, it leads to where it is reaffirmed. */
function Stale({ decision }: { readonly decision: Decision }) {
  return (
    <span className={classes.standing}>
      <Tag voice="warn">{t('record.decisions.stale')}</Tag>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('record.decisions.toStale', { decision: decisionInWords(decision) })}
        onClick={() => document.getElementById(staleId(decision))?.focus()}
      >
        {t('record.decisions.toStaleShort')}
      </Button>
    </span>
  );
}
