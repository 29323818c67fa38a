import { Button, type ButtonProps } from '@mantine/core';
import { useState } from 'react';
import { t } from '../words/index.ts';
import classes from './ask-first.module.css';

type Props = {
  /** Its words: the act, what is lost by it, and those that agree. */
  readonly of:
    | 'record.comments.remove'
    | 'controls.act.withdraw'
    | 'people.tokens.revoke'
    | 'people.invitations.takeBack';
  /** Where the act alone does not say what it is about. */
  readonly name?: string;
  readonly isPending: boolean;
  readonly onSure: () => void;
  readonly look: Pick<ButtonProps, 'size' | 'variant'>;
};

/** An act that nothing brings back asks once, where it stands; to let it be is the answer at hand. */
export function AskFirst({ of, name, isPending, onSure, look }: Props) {
  const [state, setState] = useState<'before' | 'asking' | 'letBe'>('before');
  if (state !== 'asking') {
    return (
      <Button {...look} aria-label={name} autoFocus={state === 'letBe'} onClick={() => setState('asking')}>
        {t(of)}
      </Button>
    );
  }
  return (
    <span className={classes.asking} role="alert">
      <span>{t(`${of}Ask`)}</span>
      <Button size="compact-sm" color="red.9" loading={isPending} onClick={onSure}>
        {t(`${of}Sure`)}
      </Button>
      <Button size="compact-sm" variant="default" autoFocus onClick={() => setState('letBe')}>
        {t('frame.letBe')}
      </Button>
    </span>
  );
}
