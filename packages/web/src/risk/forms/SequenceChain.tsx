import { hasSecurityCause, type Sequence } from '@suture/core/risk';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { listAt, textAt, valueAt } from '../../ui/form/body.ts';
import { useField, useRecordDraft } from '../../ui/form/form-context.ts';
import { AddButton, RemoveButton } from '../../ui/form/ListFields.tsx';
import { TextField } from '../../ui/form/TextFields.tsx';
import { Sentence, t } from '../../words/index.ts';
import { CauseFields } from './CauseFields.tsx';
import classes from './chain.module.css';
import type { JoinedHarm } from './queries.ts';
import { SequenceP1 } from './SequenceP1.tsx';

type Props = { readonly path: string; readonly harms: readonly JoinedHarm[] };

/** cause → events → hazardous situation → harm, each link in its place; what belongs to another record is shown. */
export function SequenceChain({ path, harms }: Props) {
  const { body, device, recordKey } = useRecordDraft();
  const { id, write, fault } = useField(`${path}.causes`);
  const causes = listAt(body, `${path}.causes`);
  // As far as it is typed: whether a security cause is among them can be told from any prefix of it.
  const sequence = { ...(valueAt(body, path) as Sequence), causes: causes as Sequence['causes'] };
  const title = textAt(body, 'title');
  return (
    <ol className={classes.chain} data-security={hasSecurityCause(sequence) || undefined}>
      <li className={classes.causes} id={id}>
        <h4>{causes.length > 1 ? t('forms.chain.causes') : t('forms.chain.cause')}</h4>
        {causes.map((_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cause has no other identity while it is typed
          <fieldset key={at} className={classes.cause} aria-label={t('forms.chain.causeAt', { at: at + 1 })}>
            <CauseFields path={`${path}.causes.${at}`} at={at} />
            {causes.length > 1 && (
              <RemoveButton
                name={t('forms.chain.causeAt', { at: at + 1 })}
                onRemove={() => write(causes.filter((_, place) => place !== at))}
              />
            )}
          </fieldset>
        ))}
        {fault && <p className={classes.fault}>{fault}</p>}
        <AddButton onAdd={() => write([...causes, {}])}>{t('forms.chain.addCause')}</AddButton>
      </li>
      <li>
        <h4>{t('forms.chain.events')}</h4>
        <TextField
          path={`${path}.events`}
          label={t('forms.chain.what')}
          hint={t('forms.chain.whatHint')}
          rows={4}
          required
        />
        <SequenceP1 path={path} sequence={sequence} />
      </li>
      <li className={classes.end}>
        <h4>{t('forms.chain.situation')}</h4>
        <p>{title ?? t('forms.chain.untitled')}</p>
      </li>
      <li className={classes.end}>
        <h4>{t('forms.chain.harm', { count: Math.max(1, harms.length) })}</h4>
        {harms.map(({ risk, harm, title: name }) => (
          <p key={risk}>
            <AppLink to={paths.record(device, harm ?? risk)}>
              <span className="record-key">{harm ?? risk}</span> {name}
            </AppLink>
            {harm && (
              <span className={classes.joined}>
                <Sentence
                  of="forms.chain.joinedBy"
                  values={{ risk }}
                  parts={{ risk: <AppLink to={paths.record(device, risk)} className="record-key" /> }}
                />
              </span>
            )}
          </p>
        ))}
        {harms.length === 0 && (
          <p className={classes.open}>{recordKey ? t('forms.chain.noHarm') : t('forms.chain.harmLater')}</p>
        )}
        {recordKey && (
          <AppLink className={classes.join} to={paths.newRecord(device, 'safetyRisk', { situation: recordKey })}>
            {t('forms.chain.join')}
          </AppLink>
        )}
      </li>
    </ol>
  );
}
