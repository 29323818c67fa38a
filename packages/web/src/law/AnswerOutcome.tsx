import { Button } from '@mantine/core';
import { Notice } from '../ui/Notice.tsx';
import { t } from '../words/index.ts';
import { changeLines } from './law-changes.ts';
import type { Words } from './law-view.ts';
import classes from './questions.module.css';
import type { Outcome, ProfileAnswer } from './use-answer.ts';

type Props = {
  readonly outcome: Outcome | undefined;
  readonly words: Words | undefined;
  readonly onUndo: (before: readonly ProfileAnswer[]) => void;
};

/** What the last answer decided, with the way back. The region stays, so that its text is read out when it changes. */
export function AnswerOutcome({ outcome, words, onUndo }: Props) {
  return (
    <div role="status" className={classes.outcome}>
      {outcome && (
        <Notice>
          {outcome.changes.length > 0 && <strong>{t('law.outcome.title', { count: outcome.before.length })}</strong>}
          <ul className={classes.changes}>
            {changeLines(outcome.changes, words).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Button size="xs" variant="default" mt={8} onClick={() => onUndo(outcome.before)}>
            {t('law.outcome.undo', { count: outcome.before.length })}
          </Button>
        </Notice>
      )}
    </div>
  );
}
