import { Button } from '@mantine/core';
import drafts from '../../../ui/drafts/drafts.module.css';
import { t } from '../../../words/index.ts';
import classes from '../tables.module.css';
import type { Edits } from '../use-edits.ts';
import { canBeSent, type UnsentCell } from './unsent-cells.ts';
import type { UnsentInTable } from './use-unsent-in-table.ts';

type Props = {
  readonly unsent: UnsentInTable;
  readonly edits: Edits;
  readonly onLook: (cells: readonly UnsentCell[]) => void;
};

/** What is not saved in this table: sent with one press, looked at, or discarded, which can be taken back. */
export function UnsentNotice({ unsent, edits, onLook }: Props) {
  const { cells, discarded, discard, bringBack } = unsent;
  if (cells.length === 0 && discarded.length === 0) return null;
  if (cells.length === 0)
    return (
      <div className={`${drafts.notice} ${classes.unsent}`} role="status">
        <p>{t('tables.unsent.discarded', { count: discarded.length })}</p>
        <Button size="compact-sm" variant="default" onClick={bringBack}>
          {t('tables.unsent.back', { count: discarded.length })}
        </Button>
      </div>
    );
  const toSend = cells.filter(canBeSent);
  const moved = cells.filter(({ stands }) => stands === 'moved');
  const movedBy = moved.every(({ isOwn }) => isOwn) ? 'tables.unsent.movedOwn' : 'tables.unsent.moved';
  return (
    <div className={`${drafts.notice} ${classes.unsent}`} role="status">
      <p>
        {t(edits.isUnreachable ? 'tables.unsent.noAnswer' : 'tables.unsent.kept', { count: cells.length })}
        {moved.length > 0 && ` ${t(movedBy, { count: moved.length })}`}
      </p>
      {toSend.length > 0 && (
        <Button size="compact-sm" variant="default" onClick={() => edits.resend(toSend)}>
          {t('tables.unsent.save', { count: toSend.length })}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => onLook(cells)}>
        {t('tables.unsent.look', { count: cells.length })}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={discard}>
        {t('tables.unsent.discard')}
      </Button>
    </div>
  );
}
