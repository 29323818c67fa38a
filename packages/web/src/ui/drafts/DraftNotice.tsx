import { Button } from '@mantine/core';
import { dayOf, momentOf, timeOf } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import classes from './drafts.module.css';

type Props = {
  /** Restored: its content is in the form already. */
  readonly says: 'forms.draft.there' | 'forms.draft.elsewhere' | 'forms.draft.restored';
  readonly at: string | undefined;
  readonly wasDiscarded: boolean;
  readonly onContinue: () => void;
  readonly onDiscard: () => void;
  readonly onUndo: () => void;
};

/** A quiet line: something was begun here. It can be discarded, and that can be undone. */
export function DraftNotice({ says, at, wasDiscarded, onContinue, onDiscard, onUndo }: Props) {
  if (wasDiscarded)
    return (
      <div className={classes.notice} role="status">
        <p>{t('forms.draft.discarded')}</p>
        <Button size="compact-sm" variant="default" onClick={onUndo}>
          {t('forms.draft.undo')}
        </Button>
      </div>
    );
  if (at === undefined) return null;
  return (
    <div className={classes.notice} role="status">
      <p>{t(says, { moment: isToday(at) ? timeOf(at) : momentOf(at) })}</p>
      <Button size="compact-sm" variant="default" onClick={onContinue}>
        {t('forms.draft.go')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onDiscard}>
        {t('forms.draft.discard')}
      </Button>
    </div>
  );
}

function isToday(at: string): boolean {
  return dayOf(at) === dayOf(new Date().toISOString());
}
