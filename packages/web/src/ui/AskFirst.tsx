import { Button, type ButtonProps } from '@mantine/core';
import { useState } from 'react';
import { t } from '../words/index.ts';
import classes from './ask-first.module.css';

type Props = {
  /** What the button says; `name` where that alone does not say what it is about. */
  readonly act: string;
  readonly name?: string;
  /** What is lost, and the words that agree to it. */
  readonly asks: string;
  readonly sure: string;
  readonly isPending: boolean;
  readonly onSure: () => void;
  readonly look: Pick<ButtonProps, 'size' | 'variant'>;
};

/** An act that nothing brings back asks once, where it stands; to let it be is the answer at hand. */
export function AskFirst({ act, name, asks, sure, isPending, onSure, look }: Props) {
  const [state, setState] = useState<'before' | 'asking' | 'letBe'>('before');
  if (state !== 'asking') {
    return (
      <Button {...look} aria-label={name} autoFocus={state === 'letBe'} onClick={() => setState('asking')}>
        {act}
      </Button>
    );
  }
  return (
    <span className={classes.asking} role="alert">
      <span>{asks}</span>
      <Button size="compact-sm" color="red.9" loading={isPending} onClick={onSure}>
        {sure}
      </Button>
      <Button size="compact-sm" variant="default" autoFocus onClick={() => setState('letBe')}>
        {t('frame.letBe')}
      </Button>
    </span>
  );
}
