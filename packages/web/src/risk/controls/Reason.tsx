import { Textarea } from '@mantine/core';
import { t } from '../../words/index.ts';
import classes from './scale.module.css';

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly text: string;
  readonly isRead: boolean;
  readonly minRows?: number;
  readonly onWrite: (text: string) => void;
};

/** Why: written into a field, and read as text where a field would take no words and be pale. */
export function Reason({ label, hint, text, isRead, minRows = 2, onWrite }: Props) {
  if (isRead)
    return (
      <div className={classes.reason}>
        <b>{label}</b>
        <p className={classes.read}>{text.trim() === '' ? t('controls.noReason') : text}</p>
      </div>
    );
  return (
    <Textarea
      className={classes.reason}
      label={label}
      description={hint}
      value={text}
      onChange={(event) => onWrite(event.currentTarget.value)}
      autosize
      minRows={minRows}
    />
  );
}
