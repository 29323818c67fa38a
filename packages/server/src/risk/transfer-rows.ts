import { rolesFor } from '@suture/core/access';
import type { DeviceFile } from '@suture/core/file';
import { changedSince } from '@suture/core/kernel';
import {
  isReopened,
  type ProposedTransfer,
  proposalFrom,
  proposedTransfers,
  standingDecision,
  type Transfer,
  type TransferSide,
  turnOf,
} from '@suture/core/risk';
import type { z } from 'zod';
import type { ProposedTransferRow, TransferRow } from '../contract/risk.ts';
import type { OpenFile } from '../records/index.ts';

export type TransferRowOf = z.output<typeof TransferRow>;
export type ProposedRow = z.output<typeof ProposedTransferRow>;

export type TransferQuery = {
  readonly point?: string | undefined;
  readonly state?: string | undefined;
  readonly waitsOn?: string | undefined;
  readonly source?: string | undefined;
};

const known = new WeakMap<OpenFile, readonly TransferRowOf[]>();

export function transferRows(open: OpenFile): readonly TransferRowOf[] {
  let rows = known.get(open);
  if (rows === undefined) {
    rows = open.file
      .all('transfer')
      .filter(({ body }) => body.status !== 'retired')
      .map(({ key, body }) => transferRow(open, key, body));
    known.set(open, rows);
  }
  return rows;
}

export function isAsked(row: TransferRowOf, { point, state, waitsOn, source }: TransferQuery): boolean {
  if (point !== undefined && row.point !== point) return false;
  if (state !== undefined && row.state !== state) return false;
  if (waitsOn !== undefined && row.waitsOn !== waitsOn) return false;
  return source === undefined || row.source === source;
}

function transferRow({ file, stored }: OpenFile, key: string, transfer: Transfer): TransferRowOf {
  const reopened = isReopened(file, transfer);
  const { point, source, title, state, dismissed } = transfer;
  const decision = standingDecision(transfer);
  const signed = state === 'dismissed' ? dismissed?.signed : decision?.signed;
  const why = state === 'dismissed' ? dismissed?.reason : (decision?.reason ?? transfer.acts?.at(-1)?.text);
  return {
    key,
    version: stored.get(key)?.version ?? 0,
    point,
    source,
    sourceTitle: titleOf(file, source),
    title,
    state,
    reopened,
    changed: reopened ? [...changedSince(file, signed)] : [],
    waitsOn: disciplineOf(point, turnOf(transfer, reopened)),
    ...(why !== undefined && { why }),
  };
}

/** Which of the two files sends at the point, and which receives. */
function disciplineOf(point: string, side: TransferSide | undefined): 'security' | 'safety' | 'nobody' {
  if (side === undefined) return 'nobody';
  const [role] = rolesFor(side === 'sender' ? 'transfer.send' : 'transfer.decide', { point });
  return role === 'safety' ? 'safety' : 'security';
}

export function titleOf(file: DeviceFile, key: string): string {
  return file.record(key)?.body.title ?? key;
}

export function proposedRows(file: DeviceFile, source?: string): readonly ProposedRow[] {
  const proposals = source === undefined ? proposedTransfers(file) : proposalFrom(file, source);
  return proposals.map((proposal: ProposedTransfer) => ({ ...proposal, sourceTitle: titleOf(file, proposal.source) }));
}
