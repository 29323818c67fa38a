import { say } from '../kernel/index.ts';
import { type SafetyPolicy, type Scale, type Verdict, verdictNames, verdicts } from '../risk/index.ts';
import type { Hit } from './rule.ts';

/** Cells that are stricter than the next one along their row or column, where the risk is higher. */
export function cellsOutOfOrder(
  acceptability: SafetyPolicy['acceptability'],
  { rows, columns }: { readonly rows: Scale; readonly columns: Scale },
): readonly Hit[] {
  const cells = (row: number) =>
    columns.map(({ id }, column) => ({ row, column, verdict: acceptability[rows[row]?.id ?? '']?.[id] }));
  const grid = rows.flatMap((_, row) => cells(row)).filter(isFilled);
  const inWords = ({ row, column, verdict }: Cell) =>
    say`${rows[row]?.name} with ${columns[column]?.name} is ${verdictNames[verdict]}`;
  return grid.flatMap((cell) => {
    const across = grid.find(({ row, column }) => row === cell.row && column > cell.column);
    const down = grid.find(({ row, column }) => row > cell.row && column === cell.column);
    const laxer = [across, down].find((next) => next && strictness(next) < strictness(cell));
    if (laxer === undefined) return [];
    const path = `acceptability.${rows[cell.row]?.id}.${columns[cell.column]?.id}`;
    return [{ path, message: say`is stricter than where the risk is higher: ${inWords(cell)}, but ${inWords(laxer)}` }];
  });
}

type Cell = { readonly row: number; readonly column: number; readonly verdict: Verdict };

function isFilled(cell: Omit<Cell, 'verdict'> & { readonly verdict: Verdict | undefined }): cell is Cell {
  return cell.verdict !== undefined;
}

function strictness({ verdict }: Cell): number {
  return verdicts.indexOf(verdict);
}
