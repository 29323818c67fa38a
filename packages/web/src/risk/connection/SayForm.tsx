import { Button, NativeSelect, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { t } from '../../words/index.ts';
import classes from './pane.module.css';
import { useUnsaid } from './use-unsaid.ts';

type Field =
  | 'scenario'
  | 'losses'
  | 'exploitability'
  | 'impact'
  | 'safetyImpact'
  | 'threat'
  | 'asset'
  | 'description'
  | 'modes';

type Props = {
  readonly device: string;
  /** Card and act under which what is written is kept until it is said. */
  readonly card: string;
  readonly act: string;
  readonly label: string;
  readonly hint?: string;
  readonly submit: string;
  /** The fields that a question may be about. */
  readonly fields?: readonly Field[];
  readonly isBusy: boolean;
  readonly onSay: (text: string, field: string | undefined) => void;
  readonly onCancel: () => void;
};

/** One thing said to the other side, kept with the transfer. */
export function SayForm({ device, card, act, label, hint, submit, fields, isBusy, onSay, onCancel }: Props) {
  const [text, setText] = useUnsaid(device, card, act, '');
  const [field, setField] = useUnsaid(device, card, `${act} field`, '');
  function say(event: FormEvent) {
    event.preventDefault();
    onSay(text.trim(), field === '' ? undefined : field);
  }
  return (
    <form className={classes.form} onSubmit={say}>
      {fields && (
        <NativeSelect
          label={t('connection.act.field')}
          value={field}
          onChange={(event) => setField(event.currentTarget.value)}
          data={[
            { value: '', label: t('connection.act.wholeRecord') },
            ...fields.map((value) => ({ value, label: t(`connection.act.fields.${value}`) })),
          ]}
        />
      )}
      <Textarea
        label={label}
        description={hint}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={2}
        required
        data-autofocus
        autoFocus
      />
      <div className={classes.buttons}>
        <Button type="submit" size="sm" disabled={text.trim() === ''} loading={isBusy}>
          {submit}
        </Button>
        <Button size="sm" variant="default" onClick={onCancel}>
          {t('connection.act.cancel')}
        </Button>
      </div>
    </form>
  );
}
