import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { useRecordDraft } from '../../ui/form/form-context.ts';
import { Section } from '../../ui/form/Section.tsx';
import { t } from '../../words/index.ts';

/** A transfer is not written: it follows from what both sides do with it. */
export function TransferForm() {
  const { device } = useRecordDraft();
  return (
    <Section title={t('forms.transfer.what')}>
      <p>{t('forms.transfer.text')}</p>
      <p>
        <AppLink to={paths.connection(device, { show: 'changed' })}>{t('forms.transfer.open')}</AppLink>
      </p>
    </Section>
  );
}
