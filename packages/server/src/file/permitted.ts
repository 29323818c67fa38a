import { mayI, type Role, tradeOffSides } from '@suture/core/access';
import { type Fault, Problem, say } from '@suture/core/kernel';
import { changedFields, type Fields, fieldAt, isSame } from './fields.ts';
import { tradeOffText } from './signatures.ts';

export type Changing = {
  readonly kind: string;
  readonly key: string;
  readonly before: Fields | undefined;
  readonly after: Fields;
  /** Fields that follow from others by the server's own hand. */
  readonly following: readonly string[];
};

/** Refuses a change with any field that these roles do not write, naming each of them. */
export function refuseUnpermitted(roles: readonly Role[], { kind, key, before, after, following }: Changing): void {
  const disciplines = [disciplineOf(before), disciplineOf(after)];
  const faults: Fault[] = [];
  for (const field of changedFields(before ?? {}, after)) {
    if (following.some((path) => field === path || field.startsWith(`${path}.`))) continue;
    const reason = whyNot(roles, kind, field, disciplines) ?? whyNotTradeOff(roles, field, before, after);
    if (reason !== undefined) faults.push({ record: key, path: field, message: reason });
  }
  const [first] = faults;
  if (first) throw new Problem('not-allowed', say`${first.message} Nothing was changed.`, faults.slice(0, 50));
  // Who writes nothing anywhere is refused also where nothing changes, by the roles that write this kind.
  if (mayI('record.write', roles).allowed) return;
  const writing = mayI('record.write', roles, { kind });
  if (!writing.allowed) throw new Problem('not-allowed', say`${writing.reason} Nothing was changed.`);
}

function whyNot(
  roles: readonly Role[],
  kind: string,
  field: string,
  disciplines: readonly ('safety' | 'security' | undefined)[],
): string | undefined {
  for (const discipline of new Set(disciplines)) {
    const permission = mayI('record.write', roles, { kind, field, discipline });
    if (!permission.allowed) return permission.reason;
  }
  return undefined;
}

/** Each side approves a trade-off for itself. Who rewords it takes no approval away: those of another text fall by themselves. */
function whyNotTradeOff(roles: readonly Role[], field: string, before: unknown, after: unknown): string | undefined {
  if (field !== 'tradeOff.approvals') return undefined;
  const fallen = isReworded(before, after);
  const touched = tradeOffSides.filter((side) => {
    const [was, is] = [approvalsOf(before, side), approvalsOf(after, side)];
    return !isSame(was, is) && !(fallen && is.length === 0);
  });
  const foreign = touched.find((side) => !roles.includes(side));
  return foreign && notOfSide(foreign);
}

function notOfSide(side: (typeof tradeOffSides)[number]): string {
  return side === 'safety'
    ? say`To give or take back the safety approval of a trade-off you need that role on this device.`
    : say`To give or take back the security approval of a trade-off you need that role on this device.`;
}

/** Whether another text stands where one was approved; a text that is taken out is no other one. */
function isReworded(before: unknown, after: unknown): boolean {
  if (fieldAt(after, 'tradeOff.reason') === undefined) return false;
  return tradeOffText.some((part) => !isSame(fieldAt(before, part), fieldAt(after, part)));
}

function approvalsOf(body: unknown, side: string): readonly unknown[] {
  const approvals = fieldAt(body, 'tradeOff.approvals');
  return Array.isArray(approvals) ? approvals.filter((approval) => fieldAt(approval, 'role') === side) : [];
}

function disciplineOf(body: Fields | undefined): 'safety' | 'security' | undefined {
  const discipline = body?.discipline;
  return discipline === 'safety' || discipline === 'security' ? discipline : undefined;
}
