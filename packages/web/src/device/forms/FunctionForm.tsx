import { functionEffects } from '@suture/core/device';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { ChoiceField, YesNoField } from '../../ui/form/ChoiceFields.tsx';
import { useRecordDraft } from '../../ui/form/form-context.ts';
import { ScopeSection, TitleField } from '../../ui/form/RecordSections.tsx';
import { Section } from '../../ui/form/Section.tsx';
import { TextField } from '../../ui/form/TextFields.tsx';
import { Sentence, t } from '../../words/index.ts';

/** What the device does, and what that is for the patient. What its loss means is asked in the safety questions. */
export function FunctionForm() {
  const { device, recordKey } = useRecordDraft();
  return (
    <>
      <Section title={t('forms.function.what')} hint={t('forms.function.whatHint')}>
        <TitleField hint={t('forms.function.titleHint')} />
        <TextField path="description" label={t('forms.kit.description')} />
      </Section>
      <Section title={t('forms.function.effect')} hint={t('forms.function.effectHint')} field="effect" voice="safety">
        <ChoiceField
          path="effect"
          label={t('forms.function.does')}
          layout="column"
          options={functionEffects.map((id) => ({
            id,
            name: t(`forms.effect.${id}`),
            meaning: t(`forms.effectMeaning.${id}`),
          }))}
        />
        <TextField path="effectReason" label={t('forms.kit.why')} rows={1} />
        <YesNoField
          path="essential.is"
          label={t('forms.function.essential')}
          hint={t('forms.function.essentialHint')}
        />
        <TextField path="essential.reason" label={t('forms.function.essentialReason')} rows={1} />
        <p>
          {recordKey ? (
            <Sentence
              of="forms.function.questions"
              parts={{ link: <AppLink to={paths.questions(device, { function: recordKey })}>{''}</AppLink> }}
            />
          ) : (
            t('forms.function.questionsLater')
          )}
        </p>
      </Section>
      <ScopeSection />
    </>
  );
}
