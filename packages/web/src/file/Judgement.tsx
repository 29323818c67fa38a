import { useQuery } from '@tanstack/react-query';
import { paths } from '../paths.ts';
import { ClassTags } from '../risk/ClassTags.tsx';
import { markInWords } from '../risk/controls/mark-words.ts';
import { ScaleMark } from '../risk/controls/ScaleMark.tsx';
import { riskQuery } from '../risk/queries.ts';
import { VerdictTag } from '../risk/VerdictTag.tsx';
import { toneOf } from '../risk/words.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { t } from '../words/index.ts';
import classes from './record.module.css';

/** What is derived of a risk or a control, each figure with its computation and each class with its sentence. */
export function Judgement({ recordKey, device }: { readonly recordKey: string; readonly device: string }) {
  const query = useQuery(riskQuery(device, recordKey));
  return (
    <Loaded query={query}>
      {(risk) => (
        <section
          className={classes.judgement}
          data-voice={toneOf(risk.relation ?? risk.flags?.[0] ?? 'security-related')}
          aria-label={t('record.judgement.label')}
        >
          <div className={classes.tags}>
            <ClassTags relation={risk.relation} flags={risk.flags} kind={risk.kind} />
            {risk.kind !== 'control' && <VerdictTag verdict={risk.now} />}
          </div>
          <p className={classes.why}>{risk.why}</p>
          <ul className={classes.lines}>
            {risk.mark && (
              <li>
                <span>{t('controls.mark.title')}</span>
                <span className={classes.mark}>
                  <ScaleMark mark={risk.mark} /> {markInWords(risk.mark)}{' '}
                  <AppLink to={paths.scale(device, recordKey)}>{t('controls.mark.open')}</AppLink>
                </span>
              </li>
            )}
            {risk.contradictions.map((text) => (
              <Line key={text} label={t('record.judgement.contradiction')} text={text} bad />
            ))}
            {risk.because && <Line label={t('record.judgement.computed')} text={risk.because} />}
            {risk.coverage && (
              <Line
                label={t(risk.coverage.covered ? 'record.judgement.covered' : 'record.judgement.uncovered')}
                text={risk.coverage.why}
              />
            )}
            {risk.notes.map((text) => (
              <Line key={text} label={t('record.judgement.note')} text={text} />
            ))}
            {risk.proposed.map(({ point, why }) => (
              <li key={point}>
                <span>{t('record.judgement.toSend')}</span>
                <span>
                  <AppLink to={paths.records(device, { show: `${point}:proposed` })}>{point}</AppLink>: {why}
                </span>
              </li>
            ))}
            {risk.transfers.map(({ key, point, title, state, waitsOn }) => (
              <li key={key}>
                <span>{t('record.judgement.crosses')}</span>
                <span>
                  <AppLink to={paths.record(device, key)}>
                    {key} {title}
                  </AppLink>{' '}
                  ({point}, {state === 'fedBack' ? t('record.judgement.fedBack') : state}
                  {waitsOn !== 'nobody' && `, ${t('record.judgement.waitsOn', { side: waitsOn })}`})
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Loaded>
  );
}

function Line({ label, text, bad = false }: { readonly label: string; readonly text: string; readonly bad?: boolean }) {
  return (
    <li data-bad={bad || undefined}>
      <span>{label}</span>
      <span>{text}</span>
    </li>
  );
}
