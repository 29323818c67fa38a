import { genericCauses } from '@suture/core/risk';
import { ChoiceField, LevelField } from '../../ui/form/ChoiceFields.tsx';
import { useField, useRecordDraft } from '../../ui/form/form-context.ts';
import { OptionalPart } from '../../ui/form/OptionalPart.tsx';
import { ScopeSection, TitleField } from '../../ui/form/RecordSections.tsx';
import { RecordField, RecordsField } from '../../ui/form/ReferenceFields.tsx';
import { Section } from '../../ui/form/Section.tsx';
import { LineField, TextField } from '../../ui/form/TextFields.tsx';
import { t } from '../../words/index.ts';
import { AcceptanceSigned } from './AcceptanceSigned.tsx';
import classes from './forms.module.css';
import { LossGrid } from './LossGrid.tsx';
import { SafetyImpactField } from './SafetyImpactField.tsx';

/** Threat × weakness × asset. Severity of harm has no place here: it is the safety side's, and read through a sequence. */
export function SecurityRiskForm() {
  const { policies } = useRecordDraft();
  const scale = policies.security?.exploitability;
  const method = useField('exploitability.basis.method').value;
  return (
    <>
      <Section title={t('forms.securityRisk.what')} hint={t('forms.securityRisk.whatHint')} voice="security">
        <TitleField hint={t('forms.securityRisk.titleHint')} />
        <div className={classes.sentence}>
          <RecordField path="threat" prefixes={['TH']} label={t('forms.securityRisk.threat')} />
          <span aria-hidden="true">{t('forms.securityRisk.uses')}</span>
          <RecordField path="weakness" prefixes={['WK']} label={t('forms.securityRisk.weakness')} />
          <span aria-hidden="true">{t('forms.securityRisk.reaches')}</span>
          <RecordField path="asset" prefixes={['AT']} label={t('forms.securityRisk.asset')} />
        </div>
        <TextField
          path="scenario"
          label={t('forms.securityRisk.scenario')}
          hint={t('forms.securityRisk.scenarioHint')}
          rows={3}
        />
        <ChoiceField
          path="genericCause"
          label={t('forms.securityRisk.genericCause')}
          hint={t('forms.securityRisk.genericCauseHint')}
          options={genericCauses.map((id) => ({ id, name: t(`forms.genericCause.${id}`) }))}
        />
      </Section>
      <Section title={t('forms.securityRisk.losses')} hint={t('forms.securityRisk.lossesHint')} voice="security">
        <LossGrid />
        <RecordsField
          path="enables"
          prefixes={['SR']}
          label={t('forms.securityRisk.enables')}
          hint={t('forms.securityRisk.enablesHint')}
        />
      </Section>
      <Section
        title={t('forms.securityRisk.exploitability')}
        hint={t('forms.securityRisk.exploitabilityHint')}
        field="exploitability"
        voice="security"
      >
        <LevelField
          path="exploitability.before"
          label={t('forms.securityRisk.before')}
          scale={scale}
          voice="security"
        />
        <LevelField
          path="exploitability.after"
          label={t('forms.securityRisk.after')}
          hint={t('forms.securityRisk.afterHint')}
          scale={scale}
          voice="security"
        />
        <ChoiceField
          path="exploitability.basis.method"
          label={t('forms.securityRisk.method')}
          options={(['expert', 'cvss', 'rubric', 'test'] as const).map((id) => ({ id, name: t(`forms.method.${id}`) }))}
        />
        <TextField
          path="exploitability.basis.reason"
          label={t('forms.securityRisk.reason')}
          hint={t('forms.securityRisk.reasonHint')}
        />
        {method === 'cvss' && <LineField path="exploitability.basis.vector" label={t('forms.securityRisk.vector')} />}
      </Section>
      <Section title={t('forms.securityRisk.impact')} hint={t('forms.securityRisk.impactHint')} voice="security">
        {(['confidentiality', 'integrity', 'availability', 'privacy'] as const).map((property) => (
          <LevelField
            key={property}
            path={`impact.${property}`}
            label={t(`forms.impact.${property}`)}
            scale={policies.security?.impact}
            voice="security"
          />
        ))}
      </Section>
      <Section
        title={t('forms.securityRisk.safety')}
        hint={t('forms.securityRisk.safetyHint')}
        field="safetyImpact"
        voice="safety"
      >
        <SafetyImpactField />
      </Section>
      <Section title={t('forms.securityRisk.more')} hint={t('forms.securityRisk.moreHint')}>
        <OptionalPart
          path="vulnerability"
          name={t('forms.securityRisk.vulnerability')}
          add={t('forms.securityRisk.addVulnerability')}
        >
          <LineField path="vulnerability.advisory" label={t('forms.securityRisk.advisory')} required />
          <LineField path="vulnerability.purl" label={t('forms.securityRisk.purl')} required />
          <LineField path="vulnerability.severityVector" label={t('forms.securityRisk.vector')} />
          <LineField path="vulnerability.url" label={t('forms.securityRisk.url')} />
        </OptionalPart>
        <Acceptance />
      </Section>
      <ScopeSection />
    </>
  );
}

/** Benefit is weighed on the safety side only: the ground is offered no more, and shown where an old file has it. */
function Acceptance() {
  const { may } = useRecordDraft();
  const { value: ground } = useField('acceptance.ground');
  const grounds = ['withinPolicy', 'noFurtherMeasure', ...(ground === 'benefitRisk' ? (['benefitRisk'] as const) : [])];
  const permission = may('acceptance');
  return (
    <fieldset className={classes.part} disabled={!permission.allowed}>
      <OptionalPart
        path="acceptance"
        name={t('forms.securityRisk.acceptance')}
        add={t('forms.securityRisk.addAcceptance')}
      >
        <ChoiceField
          path="acceptance.ground"
          label={t('forms.securityRisk.ground')}
          required
          options={(grounds as readonly ('withinPolicy' | 'noFurtherMeasure' | 'benefitRisk')[]).map((id) => ({
            id,
            name: t(`forms.ground.${id}`),
          }))}
        />
        <TextField path="acceptance.reason" label={t('forms.securityRisk.acceptanceReason')} required />
        <AcceptanceSigned />
      </OptionalPart>
    </fieldset>
  );
}
