import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { isUnreachable } from '../../api/client.ts';
import type { DraftPlace } from '../../ui/drafts/draft-store.ts';
import { now } from '../../ui/drafts/held-draft.ts';
import { useAnswersAgain } from '../../ui/drafts/use-answers-again.ts';
import { tellRefusal } from '../../ui/tell-refusal.ts';
import { t } from '../../words/index.ts';
import { aftermathOf } from './aftermath/aftermath.ts';
import { deskOf } from './desk.ts';
import type { GridStore } from './grid-store.ts';
import { onSteps, stepsAt } from './kept-steps.ts';
import type { KnownRecords } from './known-records.ts';
import type { TableKind, TableRow } from './queries.ts';
import { type Saving, saving } from './saving.ts';
import { stepping } from './stepping.ts';
import { adoptTyped, cellsHere, forgetTyped, keepTyped, keptCells, restingHere } from './unsent/kept-cells.ts';
import { begunOn, nameOf, type UnsentCell, type Written } from './unsent/unsent-cells.ts';
import { tellKept, useShownAgain } from './unsent/use-shown-again.ts';

export type Edits = Pick<Saving, 'save' | 'resend' | 'refuse'> &
  Pick<KnownRecords, 'batchOf' | 'valueAt'> & {
    /** Whether the record has been seen, so that its stored values can be told. */
    readonly isKnown: (key: string) => boolean;
    readonly undo: () => Promise<void>;
    readonly redo: () => Promise<void>;
    readonly canUndo: boolean;
    readonly canRedo: boolean;
    /** Notes rows as the server has just given them. */
    readonly note: (rows: readonly TableRow[]) => void;
    /** Keeps what is being typed with each key press; undefined once it is committed or left. */
    readonly type: (change: Written | undefined) => void;
    /** The last sending got no answer: what waits is sent when the server answers again. */
    readonly isUnreachable: boolean;
  };

type Editing = {
  readonly device: string;
  readonly of: TableKind;
  /** Where the browser keeps what this person has not saved in this table. */
  readonly place: DraftPlace;
  readonly store: GridStore;
};

/** Saves edits one after the other, each on the newest version that is known, and remembers how to take them back. */
export function useEdits({ device, of, place, store }: Editing): Edits {
  const client = useQueryClient();
  const isLeft = useShownAgain(place, of, store);
  const [isWaiting, setWaiting] = useState(() => !navigator.onLine && Object.keys(keptCells(place)).length > 0);
  const typing = useRef<string>(undefined);
  const desk = useMemo(() => deskOf({ device, place, client, store }), [device, place, client, store]);
  const take = useMemo(() => stepping(desk, of), [desk, of]);
  const aftermath = useMemo(() => aftermathOf(desk, take), [desk, take]);
  useEffect(() => aftermath.leave, [aftermath]);
  const saves = useMemo(
    () =>
      saving(desk, aftermath, (cells, error) => {
        if (isUnreachable(error)) setWaiting(true);
        if (isLeft.current) tellKept(of, cells.length);
        else if (!isUnreachable(error)) {
          const moved = cells.find(({ stands }) => stands === 'moved');
          tellRefusal({ title: t('tables.notSaved'), message: moved?.sentence ?? refusalIn(cells, error) });
        }
      }),
    [desk, aftermath, of, isLeft],
  );
  useAnswersAgain(isWaiting, () => {
    setWaiting(false);
    saves.resend(restingHere(place).filter(({ stands }) => stands === 'waiting'));
  });
  const steps = useSyncExternalStore(onSteps, () => stepsAt(place));
  const acts = useMemo(() => {
    return {
      undo: aftermath.undo,
      redo: aftermath.redo,
      save: saves.save,
      resend: saves.resend,
      refuse: saves.refuse,
      batchOf: desk.known.batchOf,
      valueAt: desk.known.valueAt,
      isKnown: (key: string) => desk.known.get(key) !== undefined,
      note(rows: readonly TableRow[]) {
        desk.known.note(rows);
        saves.settle();
      },
      type(change: Written | undefined) {
        // An editor that went without a word, for its row went, leaves what was typed behind.
        if (change && typing.current && typing.current !== nameOf(change)) adoptTyped(place);
        else if (typing.current) forgetTyped(place, typing.current);
        typing.current = change && nameOf(change);
        if (!change) return;
        const begun = begunOn(change, cellsHere(place)[nameOf(change)]);
        keepTyped(place, { ...begun, act: now(), stands: 'waiting' });
      },
    };
  }, [desk, place, aftermath, saves]);
  return useMemo(
    () => ({
      ...acts,
      canUndo: steps.done.length > 0,
      canRedo: steps.undone.length > 0,
      isUnreachable: isWaiting,
    }),
    [acts, steps, isWaiting],
  );
}

/** The sentence of the one cell that was refused; of several, what was said of all. */
function refusalIn([cell, ...more]: readonly UnsentCell[], { message }: Error): string {
  if (cell?.sentence === undefined || more.length > 0) return message;
  return t('tables.refusedOne', { key: cell.key, sentence: cell.sentence });
}
