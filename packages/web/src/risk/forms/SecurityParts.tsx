import { ChoiceField } from '../../ui/form/ChoiceFields.tsx';
import { TitleField } from '../../ui/form/RecordSections.tsx';
import { RecordsField } from '../../ui/form/ReferenceFields.tsx';
import { Section } from '../../ui/form/Section.tsx';
import { LineField, TextField } from '../../ui/form/TextFields.tsx';
import { t } from '../../words/index.ts';

const assetTypes = ['function', 'data', 'credential', 'component', 'interface', 'service'] as const;

/** What is worth protecting. */
export function AssetForm() {
  return (
    <Section title={t('forms.asset.what')} hint={t('forms.asset.whatHint')} voice="security">
      <TitleField hint={t('forms.asset.titleHint')} />
      <ChoiceField
        path="assetType"
        label={t('forms.asset.type')}
        options={assetTypes.map((id) => ({ id, name: t(`forms.assetType.${id}`) }))}
      />
      <TextField path="description" label={t('forms.kit.description')} hint={t('forms.asset.descriptionHint')} />
      <RecordsField
        path="functions"
        prefixes={['FN']}
        label={t('forms.asset.functions')}
        hint={t('forms.asset.functionsHint')}
      />
    </Section>
  );
}

const sources = ['adversarial', 'accidental', 'structural', 'environmental'] as const;
const reaches = ['network', 'adjacent', 'local', 'physical', 'supplyChain'] as const;

/** Who or what acts, and from where. */
export function ThreatForm() {
  return (
    <Section title={t('forms.threat.what')} hint={t('forms.threat.whatHint')} voice="security">
      <TitleField hint={t('forms.threat.titleHint')} />
      <TextField path="description" label={t('forms.kit.description')} />
      <ChoiceField
        path="source"
        label={t('forms.threat.source')}
        layout="column"
        options={sources.map((id) => ({
          id,
          name: t(`forms.threatSource.${id}`),
          meaning: t(`forms.threatSourceMeaning.${id}`),
        }))}
      />
      <ChoiceField
        path="reach"
        label={t('forms.threat.reach')}
        options={reaches.map((id) => ({ id, name: t(`forms.threatReach.${id}`) }))}
      />
    </Section>
  );
}

/** What lets the threat through. */
export function WeaknessForm() {
  return (
    <Section title={t('forms.weakness.what')} hint={t('forms.weakness.whatHint')} voice="security">
      <TitleField hint={t('forms.weakness.titleHint')} />
      <TextField path="description" label={t('forms.kit.description')} />
      <LineField
        path="cwe"
        label={t('forms.weakness.cwe')}
        hint={t('forms.weakness.cweHint')}
        placeholder={t('forms.weakness.cweExample')}
      />
    </Section>
  );
}
