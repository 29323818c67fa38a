import { ChoiceField } from '../../ui/form/ChoiceFields.tsx';
import { ScopeSection, TitleField } from '../../ui/form/RecordSections.tsx';
import { RecordField } from '../../ui/form/ReferenceFields.tsx';
import { Section } from '../../ui/form/Section.tsx';
import { TextField } from '../../ui/form/TextFields.tsx';
import { t } from '../../words/index.ts';
import { SequenceEditor } from './SequenceEditor.tsx';

const answers = ['none', 'possible', 'undecided'] as const;

/** Where someone is exposed to a hazard, and the sequences of events that lead there. */
export function SituationForm() {
  return (
    <>
      <Section title={t('forms.situation.what')} hint={t('forms.situation.whatHint')} voice="safety">
        <TitleField hint={t('forms.situation.titleHint')} />
        <RecordField
          path="hazard"
          prefixes={['HZ']}
          label={t('forms.situation.hazard')}
          hint={t('forms.situation.hazardHint')}
        />
        <TextField path="description" label={t('forms.kit.description')} />
      </Section>
      <Section title={t('forms.situation.sequences')} hint={t('forms.situation.sequencesHint')} voice="safety" isWide>
        <SequenceEditor />
      </Section>
      <Section title={t('forms.situation.security')} hint={t('forms.situation.securityHint')} voice="security">
        <ChoiceField
          path="securityCause.answer"
          label={t('forms.situation.answer')}
          layout="column"
          unknown={t('forms.kit.notAsked')}
          options={answers.map((id) => ({
            id,
            name: t(`forms.securityCause.${id}`),
            meaning: t(`forms.securityCauseMeaning.${id}`),
          }))}
        />
        <TextField path="securityCause.reason" label={t('forms.situation.reason')} />
      </Section>
      <ScopeSection />
    </>
  );
}
