import { t } from '../../words/index.ts';
import { RecordsField } from './ReferenceFields.tsx';
import { Section } from './Section.tsx';
import { LineField } from './TextFields.tsx';

/** The one thing that every record has to have. */
export function TitleField({ label, hint }: { readonly label?: string; readonly hint?: string | undefined }) {
  return <LineField path="title" label={label ?? t('forms.kit.title')} hint={hint} required />;
}

/** For which variants and releases it holds, and who took part in the analysis. */
export function ScopeSection({ hasScope = true }: { readonly hasScope?: boolean }) {
  return (
    <Section
      title={hasScope ? t('forms.scope.title') : t('forms.scope.participantsTitle')}
      hint={hasScope ? t('forms.scope.hint') : t('forms.scope.participantsHint')}
    >
      {hasScope && (
        <>
          <RecordsField path="appliesTo.releases" prefixes={['REL']} label={t('forms.scope.releases')} />
          <RecordsField path="appliesTo.variants" prefixes={['VAR']} label={t('forms.scope.variants')} />
        </>
      )}
      <RecordsField path="participants" prefixes={['PT']} label={t('forms.scope.participants')} />
    </Section>
  );
}
