import { ChoiceField, YesNoField } from '../../ui/form/ChoiceFields.tsx';
import { useField } from '../../ui/form/form-context.ts';
import { LinesField, Rows } from '../../ui/form/ListFields.tsx';
import { OptionalPart } from '../../ui/form/OptionalPart.tsx';
import { ScopeSection, TitleField } from '../../ui/form/RecordSections.tsx';
import { RecordField } from '../../ui/form/ReferenceFields.tsx';
import { Section } from '../../ui/form/Section.tsx';
import { DayField, LineField, TextField } from '../../ui/form/TextFields.tsx';
import { t } from '../../words/index.ts';
import classes from './forms.module.css';

function DisciplineField() {
  return (
    <ChoiceField
      path="discipline"
      label={t('forms.plan.discipline')}
      required
      options={(['security', 'safety'] as const).map((id) => ({ id, name: t(`forms.discipline.${id}`) }))}
    />
  );
}

/** What is done for one side's risks over the life of the device, by whom, and by which criteria. */
export function RiskPlanForm() {
  const discipline = useField('discipline').value;
  const prefixes = discipline === 'safety' ? ['SP'] : discipline === 'security' ? ['CP'] : ['SP', 'CP'];
  return (
    <>
      <Section title={t('forms.plan.what')} hint={t('forms.plan.whatHint')}>
        <TitleField />
        <DisciplineField />
        <TextField path="scope" label={t('forms.plan.scope')} hint={t('forms.plan.scopeHint')} />
        <TextField path="responsibilities" label={t('forms.plan.responsibilities')} />
        <RecordField
          path="policy"
          prefixes={prefixes}
          label={t('forms.plan.policy')}
          hint={t('forms.plan.policyHint')}
        />
      </Section>
      <Section title={t('forms.plan.doing')} hint={t('forms.plan.doingHint')}>
        <TextField path="reviewRequirements" label={t('forms.plan.reviewRequirements')} />
        <TextField path="verificationActivities" label={t('forms.plan.verificationActivities')} />
        <TextField path="postProductionActivities" label={t('forms.plan.postProductionActivities')} />
        <DayField path="nextReview" label={t('forms.plan.nextReview')} />
      </Section>
      <Section title={t('forms.plan.exceptions')} hint={t('forms.plan.exceptionsHint')}>
        <Rows
          path="exceptions"
          label={t('forms.plan.exceptions')}
          nameOf={(at) => t('forms.plan.exception', { at: at + 1 })}
          add={t('forms.plan.addException')}
          blank={{}}
        >
          {(path) => (
            <>
              <ChoiceField
                path={`${path}.what`}
                label={t('forms.plan.exceptionWhat')}
                required
                layout="column"
                options={(['onePersonBothSides', 'authorApproves'] as const).map((id) => ({
                  id,
                  name: t(`forms.exception.${id}`),
                }))}
              />
              <TextField path={`${path}.reason`} label={t('forms.plan.safeguard')} required />
            </>
          )}
        </Rows>
      </Section>
      <ScopeSection hasScope={false} />
    </>
  );
}

/** The one judgement over all residual risks of a side; benefit is weighed here, on the safety side alone. */
export function OverallResidualForm() {
  const discipline = useField('discipline').value;
  const benefitRisk = useField('benefitRisk').value;
  return (
    <>
      <Section title={t('forms.residual.what')} hint={t('forms.residual.whatHint')}>
        <TitleField />
        <DisciplineField />
        <RecordField path="release" prefixes={['REL']} label={t('forms.plan.release')} />
        <TextField path="method" label={t('forms.residual.method')} hint={t('forms.residual.methodHint')} />
      </Section>
      <Section title={t('forms.residual.judgement')}>
        <ChoiceField
          path="conclusion"
          label={t('forms.residual.conclusion')}
          options={(['acceptable', 'notAcceptable'] as const).map((id) => ({ id, name: t(`forms.conclusion.${id}`) }))}
        />
        <TextField path="reason" label={t('forms.residual.reason')} rows={3} />
        {(discipline !== 'security' || benefitRisk !== undefined) && (
          <OptionalPart path="benefitRisk" name={t('forms.safetyRisk.benefit')} add={t('forms.residual.addBenefit')}>
            {discipline === 'security' && <p className={classes.bad}>{t('forms.residual.benefitOnSecurity')}</p>}
            <TextField path="benefitRisk.statement" label={t('forms.safetyRisk.statement')} required />
            <LineField
              path="benefitRisk.clinicalEvaluation"
              label={t('forms.safetyRisk.clinicalEvaluation')}
              required
            />
          </OptionalPart>
        )}
        <LinesField
          path="securityHazardCategories"
          label={t('forms.residual.categories')}
          hint={t('forms.residual.categoriesHint')}
          add={t('forms.residual.addCategory')}
          nameOf={(at) => t('forms.residual.category', { at: at + 1 })}
        />
        <LineField
          path="disclosedIn"
          label={t('forms.residual.disclosedIn')}
          hint={t('forms.residual.disclosedInHint')}
        />
      </Section>
      <ScopeSection hasScope={false} />
    </>
  );
}

/** The review before a release: was the plan carried out, is the residual risk judged, will the field be watched? */
export function RiskReviewForm() {
  return (
    <>
      <Section title={t('forms.review.what')} hint={t('forms.review.whatHint')}>
        <TitleField />
        <DisciplineField />
        <RecordField path="release" prefixes={['REL']} label={t('forms.plan.release')} />
        <DayField path="on" label={t('forms.review.on')} />
      </Section>
      <Section title={t('forms.review.asked')} hint={t('forms.review.askedHint')}>
        <YesNoField path="planImplemented.is" label={t('forms.review.planImplemented')} />
        <TextField path="planImplemented.reason" label={t('forms.review.planReason')} rows={1} />
        <RecordField path="overallResidual" prefixes={['OR']} label={t('forms.review.overallResidual')} />
        <YesNoField path="postProductionMethods.inPlace" label={t('forms.review.postProduction')} />
        <TextField path="postProductionMethods.reason" label={t('forms.review.postProductionReason')} rows={1} />
        <TextField path="conclusion" label={t('forms.review.conclusion')} rows={3} />
      </Section>
      <ScopeSection hasScope={false} />
    </>
  );
}
