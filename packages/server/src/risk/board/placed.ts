import type { FileRecord } from '@suture/core/file';
import { type TransferDecision, withNewRisk } from '@suture/core/risk';
import type { Call } from '../../http/index.ts';
import type { Change, OpenFile } from '../../records/index.ts';

type DecidedByPlace = 'outcome' | 'situation' | 'sequence' | 'hazards' | 'securityRisks' | 'requiredExploitability';

export type Placing = Call<'POST /api/v1/devices/{device}/transfers/{key}/place'>;

/** What a placing writes beside the transfer, and what the decision says of it. */
export type Placed = {
  /** Of the record that it leads into. */
  readonly key: string;
  readonly changes: readonly Change[];
  /** The records that the decision rests on, as they then are. */
  readonly records: readonly FileRecord[];
  readonly decision: Pick<TransferDecision, DecidedByPlace>;
};

type Linked = FileRecord<'control'> & { readonly basedOn: number };

/** The control says which risk or situation it brings. */
export function linkedToControl(open: OpenFile, control: string, brought: string): readonly Linked[] {
  const stored = open.stored.get(control);
  if (stored?.kind !== 'control') return [];
  return [{ kind: 'control', key: control, basedOn: stored.version, body: withNewRisk(stored.body, brought) }];
}
