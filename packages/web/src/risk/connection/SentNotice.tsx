import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { t } from '../../words/index.ts';
import classes from './pane.module.css';

type Sent = { readonly source: string; readonly onUndo: () => void };

let shown: string | undefined;

/**
 * Tells that something was sent, and takes it back where that was a slip of the key; the card can do so later as well.
 * The newest takes the place of the one before: they never pile up over the cards.
 */
export function tellSent({ source, onUndo }: Sent): void {
  if (shown !== undefined) notifications.hide(shown);
  const id = `sent-${source}-${Date.now()}`;
  shown = id;
  const undo = () => {
    notifications.hide(id);
    onUndo();
  };
  const message = <SentNotice source={source} onUndo={undo} />;
  notifications.show({ id, message, withBorder: true, autoClose: 15_000 });
}

function SentNotice({ source, onUndo }: Sent) {
  return (
    <span className={classes.sentNotice}>
      {t('connection.act.says.send', { key: source })}
      <Button
        size="compact-sm"
        variant="default"
        onClick={onUndo}
        aria-label={t('connection.act.undoSent', { key: source })}
      >
        {t('connection.act.undo')}
      </Button>
    </span>
  );
}
