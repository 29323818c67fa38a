import { hasSecurityCause, levelName, type Sequence, sequenceP1 } from '@suture/core/risk';
import { LevelField } from '../../ui/form/ChoiceFields.tsx';
import { useRecordDraft } from '../../ui/form/form-context.ts';
import { TextField } from '../../ui/form/TextFields.tsx';
import { t } from '../../words/index.ts';
import classes from './chain.module.css';

/** P1 of one sequence, with how it comes about: a security cause counts by the policy's table, never by past attacks. */
export function SequenceP1({ path, sequence }: { readonly path: string; readonly sequence: Sequence }) {
  const { safety, security } = useRecordDraft().policies;
  const isSecurity = hasSecurityCause(sequence);
  const { counts: p1, derived } = sequenceP1(sequence, safety);
  const result = levelName(safety?.p1, p1);
  return (
    <div className={classes.estimate}>
      {isSecurity && (
        <LevelField
          path={`${path}.upTo`}
          label={t('forms.chain.upTo')}
          hint={t('forms.chain.upToHint')}
          scale={security?.exploitability}
          voice="security"
        />
      )}
      <LevelField
        path={`${path}.p1`}
        label={isSecurity ? t('forms.chain.ownP1') : t('forms.chain.p1')}
        scale={safety?.p1}
        voice="safety"
      />
      {(sequence.p1 !== undefined || sequence.p1Basis !== undefined) && (
        <TextField path={`${path}.p1Basis`} label={t('forms.chain.p1Basis')} rows={1} />
      )}
      <p className={classes.result} role="status" data-unknown={p1 === undefined || undefined}>
        <strong>{t('forms.chain.result', { level: result })}</strong>{' '}
        {isSecurity
          ? t(sequence.upTo === undefined ? 'forms.chain.fromNothing' : 'forms.chain.fromTable', {
              upTo: levelName(security?.exploitability, sequence.upTo),
              p1: levelName(safety?.p1, derived),
            })
          : t('forms.chain.fromOwn')}
      </p>
    </div>
  );
}
