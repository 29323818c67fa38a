import { notifications } from '@mantine/notifications';
import { ApiProblem } from '../../api/client.ts';
import { pathInWords } from '../../ui/fields/words.ts';
import { tellRefusal } from '../../ui/tell-refusal.ts';
import { t } from '../../words/index.ts';
import { columnsOf } from './columns.ts';
import type { Desk } from './desk.ts';
import { changeSteps, stepsAt } from './kept-steps.ts';
import type { TableKind } from './queries.ts';
import { type FieldChange, inverse, leftOut, redid, type Steps, undid } from './undo.ts';
import { cellsHere } from './unsent/kept-cells.ts';
import { nameOf } from './unsent/unsent-cells.ts';
import { MovedOn, writeCells } from './write-cells.ts';

/**
 * Takes the last step back, or does it again. What others have changed since is left as it is, and said.
 *
 * @returns what was written
 */
export function stepping(desk: Desk, of: TableKind): (from: keyof Steps) => Promise<readonly FieldChange[]> {
  return (from) => desk.inLine(() => step(desk, of, from));
}

async function step(desk: Desk, of: TableKind, from: keyof Steps): Promise<readonly FieldChange[]> {
  const { device, place, known, mark, showSaved, askAnew } = desk;
  const last = stepsAt(place)[from].at(-1);
  if (last === undefined) return [];
  const isUndo = from === 'done';
  const { changes } = isUndo ? inverse(last) : last;
  const unsent = cellsHere(place);
  if (changes.some((change) => unsent[nameOf(change)])) {
    tellRefusal({ message: t('tables.unsent.first') });
    return [];
  }
  const why = (written: readonly FieldChange[]) => sentenceOf(isUndo, of, written);
  mark(changes, ({ after }) => ({ kind: 'saving', value: after }));
  try {
    const written = await writeCells({ device, known, changes, why, isStepBack: true });
    const part = isUndo ? inverse({ changes: written }) : { changes: written };
    changeSteps(place, (steps) => (isUndo ? undid(steps, part) : redid(steps, part)));
    mark(
      changes.filter((change) => !written.includes(change)),
      () => undefined,
    );
    const count = changes.length - written.length;
    const message = [why(written), count > 0 ? t('tables.leftAsIs', { count }) : ''].join(' ').trim();
    notifications.show({ message, withBorder: true });
    await showSaved(written);
    return written;
  } catch (error) {
    if (!(error instanceof ApiProblem || error instanceof MovedOn)) throw error;
    mark(changes, () => undefined);
    if (!mayPassLater(error)) changeSteps(place, (steps) => leftOut(steps, from));
    tellRefusal({
      title: t(isUndo ? 'tables.notUndone' : 'tables.notRedone'),
      message: error instanceof ApiProblem ? error.message : sentenceOfMoved(error, desk),
    });
    void askAnew();
    return [];
  }
}

function sentenceOf(isUndo: boolean, of: TableKind, changes: readonly FieldChange[]): string {
  return t(isUndo ? 'tables.undoes' : 'tables.redoes', {
    what: [...new Set(changes.map(({ path }) => titleAt(of, path)))].join('; '),
    count: new Set(changes.map(({ key }) => key)).size,
  });
}

/** As the column is called; a field without one by the steps to it. */
function titleAt(of: TableKind, path: string): string {
  return columnsOf(of, {}).find((column) => column.path === path)?.title ?? pathInWords(path.split('.'));
}

function sentenceOfMoved({ moved: [change] }: MovedOn, { known, isOwnChange }: Desk): string {
  const { key = '', path = '' } = change ?? {};
  return t(isOwnChange(key) ? 'tables.stepMovedOwn' : 'tables.stepMoved', {
    key,
    value: known.valueAt(key, path) ?? t('tables.cell.empty'),
  });
}

/** The server could not be asked, or not by this person: the step stays for later. */
function mayPassLater(error: ApiProblem | MovedOn): boolean {
  return (
    error instanceof ApiProblem && (error.status === 0 || error.status >= 500 || [401, 403].includes(error.status))
  );
}
