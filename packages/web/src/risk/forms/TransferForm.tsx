import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { useDeviceParam } from '../../ui/use-address.ts';
import { t } from '../../words/index.ts';

/** A transfer is not written: it follows from what both sides do with it. */
export function TransferForm() {
  const board = paths.connection(useDeviceParam());
  const toBoard = (
    <AppLink className="button-link" to={board}>
      {t('forms.transfer.open')}
    </AppLink>
  );
  return (
    <Empty title={t('forms.transfer.what')} actions={toBoard}>
      {t('forms.transfer.text')}
    </Empty>
  );
}
