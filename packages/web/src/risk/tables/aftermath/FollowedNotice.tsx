import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { t } from '../../../words/index.ts';
import { focusActiveCell } from '../grid-places.ts';
import classes from '../tables.module.css';

type Told = {
  readonly sentence: string;
  /** Absent where it has been taken back already. */
  readonly onUndo: (() => void) | undefined;
};

const id = 'followed';

/** Stays until the next act: there is all the time to take back what it tells of. */
export function tellFollowed({ sentence, onUndo }: Told): void {
  const undo =
    onUndo &&
    (() => {
      hideFollowed();
      onUndo();
      focusActiveCell();
    });
  const message = <FollowedNotice sentence={sentence} onUndo={undo} />;
  notifications.show({ id, message, withBorder: true, autoClose: false });
}

export function hideFollowed(): void {
  notifications.hide(id);
}

function FollowedNotice({ sentence, onUndo }: Told) {
  return (
    <span className={classes.followed}>
      {sentence}
      {onUndo && (
        <Button size="compact-sm" variant="default" onClick={onUndo}>
          {t('tables.followed.undo')}
        </Button>
      )}
    </span>
  );
}
