import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx';
import { useRecordDraft } from '../../ui/form/form-context.ts';
import { LinesField, Rows } from '../../ui/form/ListFields.tsx';
import { TitleField } from '../../ui/form/RecordSections.tsx';
import { RecordField } from '../../ui/form/ReferenceFields.tsx';
import { Section } from '../../ui/form/Section.tsx';
import { LineField, TextField } from '../../ui/form/TextFields.tsx';
import { Sentence, t } from '../../words/index.ts';

/** What the device is for, and for whom. What the law asks of it is answered on the law page. */
export function DeviceForm() {
  const { device } = useRecordDraft();
  return (
    <>
      <Section title={t('forms.device.what')}>
        <TitleField label={t('forms.device.title')} />
        <LineField path="manufacturer" label={t('forms.device.manufacturer')} />
        <LineField path="basicUdiDi" label={t('forms.device.basicUdiDi')} />
        <RecordField
          path="workingRelease"
          prefixes={['REL']}
          label={t('forms.device.workingRelease')}
          hint={t('forms.device.workingReleaseHint')}
        />
      </Section>
      <Section title={t('forms.device.use')} hint={t('forms.device.useHint')}>
        <TextField path="intendedPurpose" label={t('forms.device.intendedPurpose')} rows={4} />
        <LinesField
          path="users"
          label={t('forms.device.users')}
          add={t('forms.device.addUser')}
          nameOf={(at) => t('forms.device.user', { at: at + 1 })}
        />
        <TextField path="patients" label={t('forms.device.patients')} />
        <TextField path="environment" label={t('forms.device.environment')} />
      </Section>
      <Section
        title={t('forms.device.conformity')}
        hint={
          <Sentence of="forms.device.conformityHint" parts={{ link: <AppLink to={paths.law(device)}>{''}</AppLink> }} />
        }
      >
        <LineField path="clinicalEvaluation" label={t('forms.device.clinicalEvaluation')} />
        <Rows
          path="conformityClaims"
          label={t('forms.device.claims')}
          nameOf={(at) => t('forms.device.claim', { at: at + 1 })}
          add={t('forms.device.addClaim')}
          blank={{}}
        >
          {(path) => (
            <>
              <LineField path={`${path}.standard`} label={t('forms.device.standard')} required />
              <ChoiceField
                path={`${path}.claim`}
                label={t('forms.device.claimed')}
                required
                options={(['presumptionOfConformity', 'stateOfTheArt'] as const).map((id) => ({
                  id,
                  name: t(`forms.claim.${id}`),
                }))}
              />
              <TextField path={`${path}.text`} label={t('forms.device.claimText')} required />
            </>
          )}
        </Rows>
      </Section>
    </>
  );
}
