import { Button } from '@mantine/core';
import { t } from '../../words/index.ts';
import classes from './together.module.css';
import type { Choice } from './use-choice.ts';

type Props = {
  readonly choice: Choice;
  readonly shown: string;
  readonly all: string;
  readonly canChoose: boolean;
  readonly most: number;
};

/** How many there are, and a way to choose all of them or none. */
export function ChoiceHead({ choice, shown, all, canChoose, most }: Props) {
  return (
    <div className={classes.selecting}>
      <p role="status">{shown}</p>
      <Button size="xs" variant="default" disabled={!canChoose} onClick={choice.all}>
        {all}
      </Button>
      {choice.selected.length > 0 && (
        <Button size="xs" variant="subtle" onClick={choice.none}>
          {t('answers.clear')}
        </Button>
      )}
      {choice.isFull && <span className={classes.quiet}>{t('answers.most', { most })}</span>}
    </div>
  );
}
