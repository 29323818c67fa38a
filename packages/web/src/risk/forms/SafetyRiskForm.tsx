import { estimateInWords, estimateOf, HazardousSituation, p1OfSituation } from '@suture/core/risk';
import { useQuery } from '@tanstack/react-query';
import { recordQuery } from '../../device/queries.ts';
import { textAt } from '../../ui/form/body.ts';
import { LevelField, YesNoField } from '../../ui/form/ChoiceFields.tsx';
import { useField, useRecordDraft } from '../../ui/form/form-context.ts';
import { OptionalPart } from '../../ui/form/OptionalPart.tsx';
import { ScopeSection, TitleField } from '../../ui/form/RecordSections.tsx';
import { RecordField } from '../../ui/form/ReferenceFields.tsx';
import { Section } from '../../ui/form/Section.tsx';
import { LineField, TextField } from '../../ui/form/TextFields.tsx';
import { t } from '../../words/index.ts';
import { VerdictTag } from '../VerdictTag.tsx';
import classes from './forms.module.css';
import { ReducedBy } from './ReducedBy.tsx';
import { ResidualJudged } from './ResidualJudged.tsx';

/** Hazardous situation × harm, with what the policy makes of it while it is being chosen. */
export function SafetyRiskForm() {
  const { policies } = useRecordDraft();
  const policy = policies.safety;
  const { before, after, hasAfter } = useEstimates();
  const left = hasAfter ? after : before;
  const { verdict } = left;
  const { value: benefitRisk } = useField('benefitRisk');
  return (
    <>
      <Section title={t('forms.safetyRisk.what')} hint={t('forms.safetyRisk.whatHint')} voice="safety">
        <TitleField hint={t('forms.safetyRisk.titleHint')} />
        <div className={classes.sentence}>
          <RecordField path="situation" prefixes={['HS']} label={t('forms.safetyRisk.situation')} />
          <span aria-hidden="true">{t('forms.safetyRisk.endsIn')}</span>
          <RecordField path="harm" prefixes={['HM']} label={t('forms.safetyRisk.harm')} />
        </div>
      </Section>
      <Section title={t('forms.safetyRisk.before')} hint={t('forms.safetyRisk.beforeHint')} voice="safety">
        <LevelField path="severity" label={t('forms.safetyRisk.severity')} scale={policy?.severity} voice="safety" />
        <TextField path="severityBasis" label={t('forms.safetyRisk.severityBasis')} rows={1} />
        <LevelField path="p2" label={t('forms.safetyRisk.p2')} scale={policy?.p2} voice="safety" />
        <TextField path="p2Basis" label={t('forms.safetyRisk.p2Basis')} rows={1} />
        <Outcome words={estimateInWords(before, policy)} verdict={before.verdict} role="status" />
      </Section>
      <Section title={t('forms.safetyRisk.after')} hint={t('forms.safetyRisk.afterHint')} voice="safety">
        <ReducedBy />
        <LevelField
          path="after.severity"
          label={t('forms.safetyRisk.severity')}
          scale={policy?.severity}
          voice="safety"
        />
        <LevelField path="after.p1" label={t('forms.safetyRisk.p1')} scale={policy?.p1} voice="safety" />
        <LevelField path="after.p2" label={t('forms.safetyRisk.p2')} scale={policy?.p2} voice="safety" />
        <TextField path="after.reason" label={t('forms.safetyRisk.afterReason')} />
        {hasAfter && <Outcome words={estimateInWords(after, policy)} verdict={after.verdict} role="status" />}
      </Section>
      <Section title={t('forms.safetyRisk.afap')} hint={t('forms.safetyRisk.afapHint')} voice="safety">
        <YesNoField path="afap.furtherPracticable" label={t('forms.safetyRisk.further')} />
        <TextField path="afap.reason" label={t('forms.safetyRisk.furtherReason')} />
      </Section>
      {(verdict === 'unacceptable' || verdict === 'review' || benefitRisk !== undefined) && (
        <Section title={t('forms.safetyRisk.benefitTitle')} hint={t('forms.safetyRisk.benefitHint')} voice="safety">
          <OptionalPart path="benefitRisk" name={t('forms.safetyRisk.benefit')} add={t('forms.safetyRisk.addBenefit')}>
            {verdict === 'acceptable' && <p className={classes.bad}>{t('forms.safetyRisk.benefitNotCalledFor')}</p>}
            <TextField path="benefitRisk.statement" label={t('forms.safetyRisk.statement')} required />
            <LineField
              path="benefitRisk.clinicalEvaluation"
              label={t('forms.safetyRisk.clinicalEvaluation')}
              required
            />
          </OptionalPart>
        </Section>
      )}
      <ResidualJudged>
        {hasAfter && <p>{t('forms.residualJudged.claimed')}</p>}
        <Outcome words={estimateInWords(left, policy)} verdict={verdict} />
      </ResidualJudged>
      <ScopeSection />
    </>
  );
}

/** Before any control, and after them as it is claimed; what counts of the claim depends on evidence of the controls. */
function useEstimates() {
  const { body, device, policies } = useRecordDraft();
  const key = textAt(body, 'situation');
  const stored = useQuery({ ...recordQuery(device, key ?? ''), enabled: key !== undefined }).data?.body;
  const situation = stored && HazardousSituation.safeParse(stored).data;
  const p1 = p1OfSituation(situation, policies.safety);
  const factors = { severity: textAt(body, 'severity'), p1, p2: textAt(body, 'p2') };
  const claimed = {
    severity: textAt(body, 'after.severity') ?? factors.severity,
    p1: textAt(body, 'after.p1') ?? p1,
    p2: textAt(body, 'after.p2') ?? factors.p2,
  };
  return {
    before: estimateOf(factors, policies.safety),
    after: estimateOf(claimed, policies.safety),
    hasAfter: ['severity', 'p1', 'p2'].some((factor) => textAt(body, `after.${factor}`) !== undefined),
  };
}

type OutcomeProps = {
  readonly words: string;
  readonly verdict: Parameters<typeof VerdictTag>[0]['verdict'];
  /** Told while it is being chosen, in one place of the form only. */
  readonly role?: 'status';
};

function Outcome({ words, verdict, role }: OutcomeProps) {
  return (
    <p className={classes.outcome} role={role}>
      <VerdictTag verdict={verdict} /> {words}
    </p>
  );
}
