import { judgements } from '../../risk/index.ts';
import type { KindName } from '../registry.ts';

/** Kinds of records that go into a spreadsheet and come out of one, in the order in which they are made. */
export const sheetKinds = ['hazard', 'harm', 'hazardousSituation', 'safetyRisk', 'securityRisk', 'control'] as const;
export type SheetKind = (typeof sheetKinds)[number];

export function isSheetKind(name: string | undefined): name is SheetKind {
  return sheetKinds.some((kind) => kind === name);
}

/** A list whose items take a row each: the record is repeated in front of every one of them. */
export const rowPerItem: Partial<Record<KindName, string>> = { hazardousSituation: 'sequences' };

/**
 * What a spreadsheet does not write: what follows from acts of the workflow, signatures and the names beside them, what
 * comes from an advisory, and judgements that are given where both sides see them.
 */
export const notInSheets: ReadonlySet<string> = new Set([
  'status', 'author', 'approval', 'retired', 'decided', 'acceptance', 'vulnerability', 'tradeOff', ...judgements,
  'safetyImpact.proposedBy', 'safetyImpact.confirmed', 'securityCause.by',
]); // biome-ignore format: a list to be skimmed

/** What a new record has where its row says nothing of it. A control earns no credit before it is in place. */
export function startOf(kind: SheetKind): Readonly<Record<string, unknown>> {
  return kind === 'control' ? { state: 'planned' } : {};
}

export const largestSheet = { rows: 5_000, columns: 200, characters: 32_767 } as const;
