import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { useRecordDraft } from '../../ui/form/form-context.ts';
import { t } from '../../words/index.ts';
import classes from './forms.module.css';

/** Strength and hindrance are judged by both sides together, where the two needles are. */
export function JudgedOnScale() {
  const { device, recordKey } = useRecordDraft();
  if (recordKey === undefined) return <p className={classes.note}>{t('forms.control.onScaleLater')}</p>;
  return (
    <p className={classes.note}>
      {t('forms.control.onScale')} <AppLink to={paths.scale(device, recordKey)}>{t('forms.control.openScale')}</AppLink>
    </p>
  );
}
