import { participantFunctionNames, participantFunctions, releaseStages } from '@suture/core/device';
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx';
import { TitleField } from '../../ui/form/RecordSections.tsx';
import { RecordField, RecordsField } from '../../ui/form/ReferenceFields.tsx';
import { Section } from '../../ui/form/Section.tsx';
import { DayField, LineField, TextField } from '../../ui/form/TextFields.tsx';
import { t } from '../../words/index.ts';

export function VariantForm() {
  return (
    <Section title={t('forms.variant.what')} hint={t('forms.variant.whatHint')}>
      <TitleField />
      <TextField path="description" label={t('forms.kit.description')} />
    </Section>
  );
}

export function ReleaseForm() {
  return (
    <Section title={t('forms.release.what')} hint={t('forms.release.whatHint')}>
      <TitleField />
      <ChoiceField
        path="stage"
        label={t('forms.release.stage')}
        required
        options={releaseStages.map((id) => ({ id, name: t(`forms.stage.${id}`) }))}
      />
      <DayField path="releasedOn" label={t('forms.release.releasedOn')} />
      <RecordField path="after" prefixes={['REL']} label={t('forms.release.after')} />
      <RecordsField path="variants" prefixes={['VAR']} label={t('forms.release.variants')} />
      <LineField path="sbom" label={t('forms.release.sbom')} hint={t('forms.release.sbomHint')} />
      <TextField path="notes" label={t('forms.release.notes')} />
    </Section>
  );
}

export function MisuseForm() {
  return (
    <Section title={t('forms.misuse.what')} hint={t('forms.misuse.whatHint')} voice="safety">
      <TitleField hint={t('forms.misuse.titleHint')} />
      <TextField path="description" label={t('forms.kit.description')} />
      <LineField path="useScenarioRef" label={t('forms.chain.scenario')} hint={t('forms.chain.scenarioHint')} />
    </Section>
  );
}

export function AssumptionForm() {
  return (
    <Section title={t('forms.assumption.what')} hint={t('forms.assumption.whatHint')}>
      <TitleField />
      <ChoiceField
        path="about"
        label={t('forms.assumption.about')}
        required
        options={(['minimumIt', 'operator', 'environment'] as const).map((id) => ({
          id,
          name: t(`forms.assumptionAbout.${id}`),
        }))}
      />
      <TextField path="text" label={t('forms.assumption.text')} />
      <LineField path="ifuLine" label={t('forms.assumption.ifuLine')} hint={t('forms.assumption.ifuLineHint')} />
      <TextField path="ifNotMet" label={t('forms.assumption.ifNotMet')} />
    </Section>
  );
}

export function ParticipantForm() {
  return (
    <Section title={t('forms.participant.what')} hint={t('forms.participant.whatHint')}>
      <TitleField label={t('forms.participant.title')} />
      <ChoiceField
        path="function"
        label={t('forms.participant.function')}
        required
        options={participantFunctions.map((id) => ({ id, name: participantFunctionNames[id] }))}
      />
      <LineField
        path="competenceRef"
        label={t('forms.participant.competenceRef')}
        hint={t('forms.participant.competenceRefHint')}
      />
    </Section>
  );
}
