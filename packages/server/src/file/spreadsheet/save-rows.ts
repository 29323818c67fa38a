import {
  type CellFault,
  columnLetter,
  faultOfField,
  mappedColumns,
  type Plan,
  type PlannedChange,
  plannedChanges,
  refusedMapping,
  type Sheet,
} from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';
import type { Answer, BatchChange, BatchFault, Input, SheetFault } from '../../contract/index.ts';
import type { CalledDevice, Caller, Context } from '../../http/index.ts';
import { inTransaction, lockDevice, noteImport, type OpenFile } from '../../records/index.ts';
import { saveBatch } from '../batch.ts';

type Name = 'POST /api/v1/devices/{device}/spreadsheet';
type Saving = {
  readonly context: Context;
  readonly device: CalledDevice;
  readonly caller: Caller;
  readonly sent: Required<Pick<Input<Name>['body'], 'leaveOut'>> & Input<Name>['body'];
};

/** Rows as one batch of changes, each prepared as if it were saved alone. A dry run tells every fault by its cell. */
export async function saveRows({ context, device, caller, sent }: Saving): Promise<Answer<Name>> {
  const sheet = sheetOf(sent);
  const open = await context.files.open(context.db, device.id);
  const plan = plannedChanges(sheet, open.file, (key) => open.stored.get(key)?.version);
  const why = [sent.why, sent.source && `From ${sent.source.name}, SHA-256 ${sent.source.digest}`]
    .filter(Boolean)
    .join(' · ');
  const changes = plan.changes.map((change) => changeOf(sheet, change, open));
  const batch = { context, device, caller, changes, why: why === '' ? undefined : why };
  if (sent.dryRun) {
    const { refused, consequences } = await tried(batch);
    return { ...answerOf(open.event, withFaults(sheet, plan, refused)), ...(consequences && { consequences }) };
  }
  if (plan.faults.length > 0) throw refusalOf(plan.faults);
  const written = await inTransaction(context.db, async (tx) => {
    await lockDevice(tx, device.id);
    const now = await context.files.open(tx, device.id);
    refuseMoved(plan, now, sent.asOf ?? open.event);
    if (changes.length === 0) return [];
    const { items } = await saveBatch({ ...batch, context: { ...context, db: tx } });
    const last = Math.max(...items.map(({ event }) => event));
    if (last > now.event) await noteImport(tx, device.id, { event: last, first: now.event + 1, kind: sent.kind });
    return items;
  });
  const made = plan.changes.map((change, at) => ({ ...change, ...(written[at] && { key: written[at].key }) }));
  const versions = written.map(({ version }) => version);
  const asOf = Math.max(open.event, ...written.map(({ event }) => event));
  return answerOf(asOf, { ...plan, changes: made }, { before: plan, versions });
}

type Tried = Pick<Awaited<ReturnType<typeof saveBatch>>, 'refused' | 'consequences'>;

/** What is refused does not come in: what follows is asked once more of what does. */
async function tried(batch: Parameters<typeof saveBatch>[0]): Promise<Tried> {
  if (batch.changes.length === 0) return { refused: [] };
  const { refused, consequences } = await saveBatch({ ...batch, dryRun: true });
  const faulty = new Set(refused.map(({ change }) => change));
  const changes = batch.changes.filter((_, at) => !faulty.has(at));
  if (faulty.size === 0 || changes.length === 0) return { refused, consequences };
  const rest = await saveBatch({ ...batch, changes, dryRun: true });
  return { refused, consequences: rest.consequences };
}

function sheetOf({ kind, headings, mapping, rows, leaveOut }: Saving['sent']): Sheet {
  const sheet = {
    kind,
    headings,
    mapping: mapping.map((path) => path ?? undefined),
    rows,
    leaveOut: new Set(leaveOut),
  };
  const refused = refusedMapping(sheet);
  if (refused !== undefined)
    throw new Problem('invalid-input', say`${refused} Nothing was changed.`, [{ path: 'mapping', message: refused }]);
  return sheet;
}

function changeOf({ kind }: Sheet, { key, body }: PlannedChange, { stored }: OpenFile): BatchChange {
  const known = key === undefined ? undefined : stored.get(key);
  return known === undefined
    ? { kind, body: { ...body } }
    : { key: known.key, version: known.version, body: { ...body } };
}

/** What was changed after the person looked at the plan is not what they agreed to. */
function refuseMoved({ changes }: Plan, { stored }: OpenFile, asOf: number): void {
  for (const { key } of changes) {
    const record = key === undefined ? undefined : stored.get(key);
    if (record === undefined || record.event <= asOf) continue;
    throw new Problem(
      'version-conflict',
      say`${record.key} was changed by ${record.updatedBy} since the preview: look at it again. Nothing was changed.`,
      [{ record: record.key, message: say`is at version ${record.version} now` }],
    );
  }
}

/** What the one write path refuses, such as a field that the caller may not write, is told at its cell as well. */
function withFaults(sheet: Sheet, plan: Plan, refused: readonly BatchFault[]): Plan {
  if (refused.length === 0) return plan;
  const columns = mappedColumns(sheet);
  const rows = new Map(sheet.rows.map((row) => [row.number, row]));
  const told = refused.flatMap(({ change: at, path, message }): readonly CellFault[] => {
    const change = plan.changes[at];
    if (change === undefined) return [];
    const placed = {
      kind: sheet.kind,
      columns,
      itemRows: change.itemRows,
      rows: change.rows.flatMap((number) => rows.get(number) ?? []),
    };
    return [faultOfField(placed, stepsOf(path ?? 'title'), message)];
  });
  const faulty = new Set(refused.map(({ change }) => change));
  return { ...plan, faults: [...plan.faults, ...told], changes: plan.changes.filter((_, at) => !faulty.has(at)) };
}

function stepsOf(path: string): readonly PropertyKey[] {
  return path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

const faultsShown = 200;

function refusalOf(faults: readonly CellFault[]): Problem {
  const rows = new Set(faults.map(({ row }) => row)).size;
  return new Problem(
    'invalid-input',
    rows === 1
      ? say`${rows} row has errors: correct them, or leave them out. Nothing was changed.`
      : say`${rows} rows have errors: correct them, or leave them out. Nothing was changed.`,
    faults.slice(0, faultsShown).map(({ row, column, message }) => ({
      line: row,
      ...(column !== undefined && { column: column + 1 }),
      message,
    })),
  );
}

/** `before`: the plan as it was, which tells what is new from what was there; `versions`: what was written, in its order. */
type Done = { readonly before: Plan; readonly versions: readonly number[] };

function answerOf(asOf: number, plan: Plan, { before, versions }: Done = { before: plan, versions: [] }): Answer<Name> {
  const told = plan.changes.map(({ key, title, rows, cells }, at) => ({
    ...(key !== undefined && { key }),
    ...(versions[at] !== undefined && { version: versions[at] }),
    title,
    rows: [...rows],
    cells: [...cells],
  }));
  const isNew = (at: number) => before.changes[at]?.key === undefined;
  return {
    asOf,
    created: told.filter((_, at) => isNew(at)),
    changed: told.filter((_, at) => !isNew(at)),
    unchanged: plan.unchanged,
    faults: plan.faults.map(withLetter),
    notes: plan.notes.map(withLetter),
    left: [...plan.left],
  };
}

function withLetter(fault: CellFault): SheetFault {
  return { ...fault, ...(fault.column !== undefined && { letter: columnLetter(fault.column) }) };
}
