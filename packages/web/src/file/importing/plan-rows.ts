import type { Plan, PlannedRecord, SheetFault } from './queries.ts';

export const planTabs = ['errors', 'created', 'changed', 'notes'] as const;
export type PlanTab = (typeof planTabs)[number];

/** A row of the file as the plan shows it: what is wrong or noted, or what changes, by its column. */
export type PlanRow = {
  readonly number: number;
  readonly key: string | undefined;
  readonly faults: readonly SheetFault[];
  readonly cells: PlannedRecord['cells'];
};

export function planRows(plan: Plan, tab: PlanTab): readonly PlanRow[] {
  if (tab === 'errors' || tab === 'notes') return byRow(tab === 'errors' ? plan.faults : plan.notes);
  return plan[tab].flatMap(({ key, rows, cells }) =>
    rows.map((number) => ({ number, key, faults: [], cells: cells.filter(({ row }) => row === number) })),
  );
}

function byRow(faults: readonly SheetFault[]): readonly PlanRow[] {
  const rows = new Map<number, SheetFault[]>();
  for (const fault of faults) rows.set(fault.row, [...(rows.get(fault.row) ?? []), fault]);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([number, own]) => ({ number, key: undefined, faults: own, cells: [] }));
}

export function faultyRows({ faults }: Plan): readonly number[] {
  return [...new Set(faults.map(({ row }) => row))];
}

export function countOf(plan: Plan, tab: PlanTab): number {
  if (tab === 'errors') return faultyRows(plan).length;
  return tab === 'notes' ? byRow(plan.notes).length : plan[tab].length;
}
