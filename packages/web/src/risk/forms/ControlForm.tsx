import { operatingModes, reducedFactors } from '@suture/core/risk';
import { textAt } from '../../ui/form/body.ts';
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx';
import { useField, useRecordDraft } from '../../ui/form/form-context.ts';
import { Rows } from '../../ui/form/ListFields.tsx';
import { ManyField } from '../../ui/form/ManyField.tsx';
import { ScopeSection, TitleField } from '../../ui/form/RecordSections.tsx';
import { RecordField, RecordsField } from '../../ui/form/ReferenceFields.tsx';
import { Section } from '../../ui/form/Section.tsx';
import { LineField, TextField } from '../../ui/form/TextFields.tsx';
import { t } from '../../words/index.ts';
import { EvidenceRows } from './EvidenceRows.tsx';
import { JudgedOnScale } from './JudgedOnScale.tsx';

/** What is done, by whom, and what it reduces. How it is judged by both sides stands on its scale. */
export function ControlForm() {
  const option = useField('option').value;
  const who = useField('providedBy.who').value;
  return (
    <>
      <Section title={t('forms.control.what')} hint={t('forms.control.whatHint')}>
        <TitleField hint={t('forms.control.titleHint')} />
        <TextField path="description" label={t('forms.kit.description')} />
        <ChoiceField
          path="origin"
          label={t('forms.control.origin')}
          hint={t('forms.control.originHint')}
          options={(['security', 'safety', 'both'] as const).map((id) => ({ id, name: t(`forms.origin.${id}`) }))}
        />
        <ChoiceField
          path="option"
          label={t('forms.control.option')}
          layout="column"
          options={(['inherentlySafeDesign', 'protectiveMeasure', 'information'] as const).map((id) => ({
            id,
            name: t(`forms.option.${id}`),
            meaning: t(`forms.optionMeaning.${id}`),
          }))}
        />
        {option === 'information' && (
          <TextField
            path="informationReason"
            label={t('forms.control.informationReason')}
            hint={t('forms.control.informationReasonHint')}
          />
        )}
      </Section>
      <Section title={t('forms.control.reduces')} hint={t('forms.control.reducesHint')}>
        <Rows
          path="reduces"
          label={t('forms.control.reduces')}
          nameOf={(at) => t('forms.control.reduction', { at: at + 1 })}
          add={t('forms.control.addReduction')}
          empty={t('forms.control.noReduction')}
          blank={{}}
        >
          {(path) => <Reduction path={path} />}
        </Rows>
      </Section>
      <Section title={t('forms.control.provided')} hint={t('forms.control.providedHint')}>
        <ChoiceField
          path="providedBy.who"
          label={t('forms.control.who')}
          options={(['device', 'manufacturer', 'operator'] as const).map((id) => ({
            id,
            name: t(`forms.provider.${id}`),
          }))}
        />
        {who === 'operator' && (
          <>
            <TextField
              path="providedBy.justification"
              label={t('forms.control.justification')}
              hint={t('forms.control.justificationHint')}
            />
            <LineField
              path="providedBy.ifuLine"
              label={t('forms.control.ifuLine')}
              hint={t('forms.control.ifuLineHint')}
            />
          </>
        )}
        <ManyField
          path="modes"
          label={t('forms.control.modes')}
          hint={t('forms.control.modesHint')}
          options={operatingModes.map((id) => ({ id, name: t(`forms.mode.${id}`) }))}
        />
      </Section>
      <Section title={t('forms.control.state')} hint={t('forms.control.stateHint')}>
        <ChoiceField
          path="state"
          label={t('forms.control.stands')}
          required
          options={(['planned', 'inPlace'] as const).map((id) => ({ id, name: t(`forms.controlState.${id}`) }))}
        />
        <RecordsField path="implementedIn" prefixes={['REL']} label={t('forms.control.implementedIn')} />
        <EvidenceRows path="implementationEvidence" of="implementation" />
        <EvidenceRows path="effectivenessEvidence" of="effectiveness" />
      </Section>
      <Section title={t('forms.control.newRisks')} hint={t('forms.control.newRisksHint')} field="newRisks">
        <RecordsField path="newRisks.refs" prefixes={['SR', 'HS', 'SAR']} label={t('forms.control.newRisksRefs')} />
        <TextField path="newRisks.noneBecause" label={t('forms.control.noneBecause')} rows={1} />
      </Section>
      <Section title={t('forms.control.judged')} hint={t('forms.control.judgedHint')}>
        <JudgedOnScale />
      </Section>
      <ScopeSection />
    </>
  );
}

/** A risk of either side; which factor can be reduced depends on which side it is of. */
function Reduction({ path }: { readonly path: string }) {
  const { body } = useRecordDraft();
  const risk = textAt(body, `${path}.risk`);
  const isSecurity = risk === undefined ? undefined : risk.startsWith('SR-');
  const own = textAt(body, `${path}.factor`);
  const factors = reducedFactors.filter(
    (factor) =>
      factor === own || isSecurity === undefined || isSecurity === (factor === 'exploitability' || factor === 'impact'),
  );
  return (
    <>
      <RecordField path={`${path}.risk`} prefixes={['SR', 'SAR']} label={t('forms.control.risk')} required />
      <ChoiceField
        path={`${path}.factor`}
        label={t('forms.control.factor')}
        required
        options={factors.map((id) => ({ id, name: t(`forms.factor.${id}`) }))}
      />
    </>
  );
}
