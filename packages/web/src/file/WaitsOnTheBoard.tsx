import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Notice } from '../ui/Notice.tsx';
import { t } from '../words/index.ts';

/** What crosses between the sides is not edited as a record: its next act has a place of its own. */
export function WaitsOnTheBoard({ card, device }: { readonly card: string; readonly device: string }) {
  return (
    <Notice>
      {t('record.decisions.waits')}{' '}
      <AppLink to={paths.connection(device, { card })}>{t('record.decisions.toCard')}</AppLink>
    </Notice>
  );
}
