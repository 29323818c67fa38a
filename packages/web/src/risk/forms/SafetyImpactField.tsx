import { SafetyAnswer, safetyAnswers } from '@suture/core/risk';
import { valueAt } from '../../ui/form/body.ts';
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx';
import { useRecordDraft } from '../../ui/form/form-context.ts';
import { TextField } from '../../ui/form/TextFields.tsx';
import { t } from '../../words/index.ts';
import classes from './forms.module.css';

/** Security proposes; a clinical or safety participant confirms, and another answer has to be confirmed anew. */
export function SafetyImpactField() {
  const { body } = useRecordDraft();
  const by = valueAt(body, 'safetyImpact.confirmed.by');
  const answer = SafetyAnswer.safeParse(valueAt(body, 'safetyImpact.answer')).data;
  return (
    <>
      <ChoiceField
        path="safetyImpact.answer"
        label={t('forms.securityRisk.answer')}
        layout="column"
        unknown={t('forms.kit.notAsked')}
        options={safetyAnswers.map((id) => ({
          id,
          name: t(`forms.safetyAnswer.${id}`),
          meaning: t(`forms.safetyAnswerMeaning.${id}`),
        }))}
      />
      {answer && (
        <TextField
          path="safetyImpact.reason"
          label={t('forms.securityRisk.answerReason')}
          hint={t('forms.securityRisk.answerReasonHint')}
        />
      )}
      {typeof by === 'string' && <p className={classes.note}>{t('forms.securityRisk.confirmed', { by })}</p>}
    </>
  );
}
