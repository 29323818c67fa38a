import { notifications } from '@mantine/notifications';
import { partialMatchKey, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ApiProblem, call } from '../../api/client.ts';
import { ofDevice } from '../../api/query-client.ts';
import { pathInWords } from '../../ui/fields/words.ts';
import { t } from '../../words/index.ts';
import { type Body, valueAt, withValue } from './cells.ts';
import { type CellState, cellName, type GridStore, withCells } from './grid-store.ts';
import type { TableRow } from './queries.ts';
import { did, type FieldChange, inverse, noSteps, redid, type Step, undid } from './undo.ts';

type Known = { readonly version: number; readonly body: Body };
type Doing = { readonly why?: string; readonly steps?: 'did' | 'undid' | 'redid' };

export type Edits = {
  /** Saves together, all or none; resolves to whether it was saved. */
  readonly save: (changes: readonly FieldChange[]) => Promise<boolean>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Notes rows as the server has just given them. */
  readonly note: (rows: readonly TableRow[]) => void;
  /** What a batch of these changes asks of the server. */
  readonly batchOf: (changes: readonly FieldChange[]) => Batch;
};

type Batch = { readonly key: string; readonly version: number; readonly body: Body }[];

/** A change was made of another value than is there now: somebody else was faster. */
class MovedOn extends Error {}

/** Saves edits one after the other, each on the newest version that is known, and remembers how to take them back. */
export function useEdits(device: string, store: GridStore): Edits {
  const client = useQueryClient();
  const known = useRef(new Map<string, Known>());
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const [steps, setSteps] = useState(noSteps);
  const stepsNow = useRef(steps);
  stepsNow.current = steps;

  const note = useCallback((rows: readonly TableRow[]) => {
    for (const { key, version, body } of rows) {
      const before = known.current.get(key);
      if (before === undefined || before.version < version) known.current.set(key, { version, body });
    }
  }, []);

  const batchOf = useCallback((changes: readonly FieldChange[]): Batch => {
    const bodies = new Map<string, { key: string; version: number; body: Body }>();
    for (const { key, path, after } of changes) {
      const row = bodies.get(key) ?? known.current.get(key);
      if (row) bodies.set(key, { key, version: row.version, body: withValue(row.body, path, after) });
    }
    return [...bodies.values()];
  }, []);

  const mark = useCallback(
    (changes: readonly FieldChange[], state: (change: FieldChange) => CellState | undefined) => {
      const marked = changes.map((change) => [cellName(change.key, change.path), state(change)] as const);
      store.set({ cells: withCells(store.get().cells, marked) });
    },
    [store],
  );

  const send = useCallback(
    async (changes: readonly FieldChange[], { why, steps: kind = 'did' }: Doing): Promise<boolean> => {
      try {
        for (const { key, path, before } of changes) {
          if (!known.current.has(key)) await fetchKnown(known.current, device, key);
          const there = valueAt(known.current.get(key)?.body, path);
          if (there !== before)
            throw new MovedOn(t('tables.conflict', { key, value: there ?? t('tables.cell.empty') }));
        }
        const batch = batchOf(changes);
        const { items } = await call('POST /api/v1/devices/{device}/records/batch', {
          params: { device },
          body: { changes: batch, ...(why !== undefined && { why }) },
        });
        for (const { key, version, body } of items) known.current.set(key, { version, body });
        // What follows from it is asked anew, the rows on the screen before all else; the value itself is there already.
        const rows = ofDevice(device, 'tables');
        const followed = client.invalidateQueries({ queryKey: rows });
        const step: Step = { changes };
        setSteps((now) => (kind === 'did' ? did(now, step) : kind === 'undid' ? undid(now) : redid(now)));
        mark(changes, ({ after }) => ({ kind: 'saved', value: after }));
        await followed;
        mark(changes, () => undefined);
        void client.invalidateQueries({
          queryKey: ofDevice(device),
          predicate: ({ queryKey }) => !partialMatchKey(queryKey, rows),
        });
        return true;
      } catch (error) {
        if (!(error instanceof ApiProblem || error instanceof MovedOn)) throw error;
        mark(changes, (change) => ({
          kind: 'refused',
          value: change.after,
          sentence: sentenceFor(error, change, changes),
        }));
        notifications.show({ color: 'red', title: t('tables.notSaved'), message: error.message, withBorder: true });
        for (const key of new Set(changes.map((change) => change.key)))
          await fetchKnown(known.current, device, key).catch(() => undefined);
        await client.invalidateQueries({ queryKey: ofDevice(device, 'tables') });
        return false;
      }
    },
    [batchOf, client, device, mark],
  );

  const enqueue = useCallback(
    (changes: readonly FieldChange[], doing: Doing) => {
      mark(changes, ({ after }) => ({ kind: 'saving', value: after }));
      const next = line.current.then(() => send(changes, doing));
      line.current = next.catch(() => undefined);
      return next;
    },
    [mark, send],
  );

  // Leaving while something is on its way, or stands refused in its cell, asks first.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if ([...store.get().cells.values()].some(({ kind }) => kind !== 'saved')) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [store]);

  return useMemo(() => {
    const back = async (from: 'done' | 'undone') => {
      const step = stepsNow.current[from].at(-1);
      if (step === undefined) return;
      const isUndo = from === 'done';
      const { changes } = isUndo ? inverse(step) : step;
      const count = new Set(changes.map(({ key }) => key)).size;
      const why = t(isUndo ? 'tables.undoes' : 'tables.redoes', {
        what: [...new Set(changes.map(({ path }) => pathInWords(path.split('.'))))].join('; '),
        count,
      });
      const saved = await enqueue(changes, { why, steps: isUndo ? 'undid' : 'redid' });
      if (saved) notifications.show({ message: why, withBorder: true });
    };
    return {
      save: (changes) => enqueue(changes, {}),
      undo: () => back('done'),
      redo: () => back('undone'),
      canUndo: steps.done.length > 0,
      canRedo: steps.undone.length > 0,
      note,
      batchOf,
    };
  }, [enqueue, note, batchOf, steps]);
}

async function fetchKnown(known: Map<string, Known>, device: string, key: string): Promise<void> {
  const { version, body } = await call('GET /api/v1/devices/{device}/records/{key}', { params: { device, key } });
  known.set(key, { version, body });
}

/** What the server said of this very cell, else why the whole was refused. */
function sentenceFor(error: Error, { key, path }: FieldChange, changes: readonly FieldChange[]): string {
  if (!(error instanceof ApiProblem)) return error.message;
  const { faults } = error;
  const own =
    faults.find((fault) => fault.record === key && fault.path === path) ??
    faults.find((fault) => fault.record === key && (fault.path ?? '') === '') ??
    (changes.length === 1 ? faults[0] : undefined);
  return own?.message ?? error.message;
}
