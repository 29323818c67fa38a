import type { Answer } from '@suture/server/contract';
import { Scrolling } from '../../ui/Scrolling.tsx';
import { t } from '../../words/index.ts';
import { ClassTags } from '../ClassTags.tsx';
import classes from './tables.module.css';

type Told = NonNullable<Answer<'POST /api/v1/devices/{device}/records/batch'>['consequences']>;
type Reclassed = Told['reclassed'][number];

const shown = 12;

/** What a plan does beyond its cells: other classes and flags, and approvals that fall. */
export function ConsequencesNote({ consequences: { reclassed, unapproved } }: { readonly consequences: Told }) {
  const isQuiet = reclassed.length === 0 && unapproved.length === 0;
  if (isQuiet) return <p className={classes.findings}>{t('tables.preview.noConsequence')}</p>;
  return (
    <Scrolling className={classes.consequences} label={t('tables.preview.consequences')}>
      {unapproved.length > 0 && (
        <p>
          {t('tables.preview.unapproved', { count: unapproved.length })}{' '}
          {unapproved.slice(0, shown).map(({ key }) => (
            <span key={key} className="record-key">
              {key}{' '}
            </span>
          ))}
          {unapproved.length > shown && t('tables.preview.more', { count: unapproved.length - shown })}
        </p>
      )}
      {reclassed.length > 0 && (
        <div>
          <p>{t('tables.preview.reclassed', { count: reclassed.length })}</p>
          <ul>
            {reclassed.slice(0, shown).map(({ key, title, kind, now, after }) => (
              <li key={key}>
                <span className="record-key">{key}</span>
                <span>{title}</span>
                <span className={classes.reclassed}>
                  {tags(kind, now)}
                  <span>{t('answers.becomes')}</span>
                  {tags(kind, after)}
                </span>
              </li>
            ))}
          </ul>
          {reclassed.length > shown && <p>{t('tables.preview.more', { count: reclassed.length - shown })}</p>}
        </div>
      )}
    </Scrolling>
  );
}

function tags(kind: Reclassed['kind'], ids: Reclassed['now']) {
  return <ClassTags kind={kind} relation={kind === 'control' ? undefined : ids[0]} flags={[...ids]} />;
}
