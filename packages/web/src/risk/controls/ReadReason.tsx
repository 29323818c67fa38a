import { t } from '../../words/index.ts';
import classes from './scale.module.css';

type Props = { readonly label: string; readonly text: string };

/** A reason that is only read: as text, which a field that takes no words would make pale. */
export function ReadReason({ label, text }: Props) {
  return (
    <div className={classes.readReason}>
      <b>{label}</b>
      <p>{text.trim() === '' ? t('controls.noReason') : text}</p>
    </div>
  );
}
