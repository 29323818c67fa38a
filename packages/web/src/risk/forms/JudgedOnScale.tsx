import { useRecordDraft } from '../../ui/form/form-context.ts';
import { t } from '../../words/index.ts';
import classes from './forms.module.css';

/** Strength and hindrance are judged by both sides together, where the two needles are. */
export function JudgedOnScale() {
  const { recordKey } = useRecordDraft();
  return <p className={classes.note}>{recordKey ? t('forms.control.onScale') : t('forms.control.onScaleLater')}</p>;
}
