import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { t } from '../../words/index.ts';
import classes from './together.module.css';
import type { Confirming } from './use-confirming.ts';

type Props = {
  readonly act: string;
  readonly confirming: Confirming;
  /** Why nothing goes without a reason. */
  readonly caution?: ReactNode;
  readonly onConfirm: (given: { readonly why?: string }) => void;
  /** What else is asked, above the reason. */
  readonly children?: ReactNode;
};

/** Why, for the audit trail, and the act. */
export function ConfirmForm({ act, confirming: { unsent, isPending }, caution, onConfirm, children }: Props) {
  const { why } = unsent.value;
  const form = useId();
  return (
    <>
      <form
        id={form}
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (caution !== undefined && why.trim() === '') return;
          onConfirm(why.trim() === '' ? {} : { why: why.trim() });
        }}
      >
        {caution && <p className={classes.caution}>{caution}</p>}
        {children}
        <Textarea
          label={t('answers.why')}
          required={caution !== undefined}
          value={why}
          onChange={(event) => unsent.change({ why: event.currentTarget.value })}
          autosize
          minRows={1}
        />
      </form>
      <div className={classes.act}>
        <Button type="submit" form={form} loading={isPending}>
          {act}
        </Button>
      </div>
    </>
  );
}
