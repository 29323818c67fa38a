import { Button } from '@mantine/core';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { DraftPlace } from '../../../ui/drafts/draft-store.ts';
import drafts from '../../../ui/drafts/drafts.module.css';
import { onUnsent, unsentText } from '../../../ui/drafts/unsent.ts';
import { t } from '../../../words/index.ts';
import classes from '../tables.module.css';
import type { Edits } from '../use-edits.ts';
import { changeKept, keptCells } from './kept-cells.ts';
import { nameOf, type UnsentCell, withoutUnsent, withUnsent } from './unsent-cells.ts';

type Props = {
  readonly place: DraftPlace;
  readonly edits: Edits;
  readonly onLook: (cells: readonly UnsentCell[]) => void;
};

/** What is not saved in this table: sent with one press, looked at, or discarded, which can be taken back. */
export function UnsentNotice({ place, edits, onLook }: Props) {
  const cells = useUnsentCells(place);
  const [discarded, setDiscarded] = useState<readonly UnsentCell[]>([]);
  function discard() {
    changeKept(place, (kept) => withoutUnsent(kept, cells.map(nameOf)));
    setDiscarded(cells);
  }
  function bringBack() {
    changeKept(place, (kept) => ({ ...withUnsent({}, discarded), ...kept }));
    setDiscarded([]);
  }
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
  const toSend = cells.filter(({ stands }) => stands === 'waiting' || stands === 'refused');
  const moved = cells.filter(({ stands }) => stands === 'moved').length;
  return (
    <div className={`${drafts.notice} ${classes.unsent}`} role="status">
      <p>
        {t(edits.isUnreachable ? 'tables.unsent.noAnswer' : 'tables.unsent.kept', { count: cells.length })}
        {moved > 0 && ` ${t('tables.unsent.moved', { count: moved })}`}
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

/** Those that nobody is sending at this moment. */
function useUnsentCells(place: DraftPlace): readonly UnsentCell[] {
  const text = useSyncExternalStore(
    useCallback((hear) => onUnsent(place, hear), [place]),
    () => unsentText(place),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept is the text
  return useMemo(() => Object.values(keptCells(place)).filter(({ isInHand }) => !isInHand), [place, text]);
}
