import { ChoiceField } from '../../ui/form/ChoiceFields.tsx';
import { ScopeSection, TitleField } from '../../ui/form/RecordSections.tsx';
import { RecordsField } from '../../ui/form/ReferenceFields.tsx';
import { Section } from '../../ui/form/Section.tsx';
import { TextField } from '../../ui/form/TextFields.tsx';
import { t } from '../../words/index.ts';

/** In clinical words: denial of service is a cause, and no hazard. */
export function HazardForm() {
  return (
    <>
      <Section title={t('forms.hazard.what')} hint={t('forms.hazard.whatHint')} voice="safety">
        <TitleField hint={t('forms.hazard.titleHint')} />
        <TextField path="description" label={t('forms.kit.description')} />
        <RecordsField path="functions" prefixes={['FN']} label={t('forms.hazard.functions')} />
      </Section>
      <ScopeSection hasScope={false} />
    </>
  );
}

/** The injury itself, whatever led to it. */
export function HarmForm() {
  return (
    <Section title={t('forms.harm.what')} hint={t('forms.harm.whatHint')} voice="safety">
      <TitleField hint={t('forms.harm.titleHint')} />
      <TextField path="description" label={t('forms.kit.description')} />
      <ChoiceField
        path="who"
        label={t('forms.harm.who')}
        options={(['patient', 'user', 'other'] as const).map((id) => ({ id, name: t(`forms.harmed.${id}`) }))}
      />
    </Section>
  );
}
