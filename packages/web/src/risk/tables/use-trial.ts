import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ApiProblem, call } from '../../api/client.ts';
import type { Planned } from './plan.ts';
import { sentenceOfRefusal } from './sentence-of-refusal.ts';
import type { FieldChange } from './undo.ts';
import type { Edits } from './use-edits.ts';

export type Line = { readonly cell: Planned; readonly sentence: string | undefined };

/** The most records that the server takes at once. */
export const most = 2000;

/** What the table and, after a dry run, the server refuse of a plan; and what follows from the rest of it. */
export function useTrial(device: string, planned: readonly Planned[], edits: Edits) {
  const wished = useMemo(() => planned.flatMap(({ change }) => change ?? []), [planned]);
  const batch = useMemo(() => edits.batchOf(wished), [edits, wished]);
  const tooMany = batch.length > most;
  const trial = useDryRun(device, tooMany ? [] : batch);
  const refusals = trial.data?.refused ?? [];
  const sentenceFor = ({ key, path }: FieldChange) =>
    refusals.find(
      ({ change, path: at = '' }) =>
        batch[change]?.key === key && (at === '' || at === path || !isPlanned(wished, key, at)),
    )?.message;
  const lines = planned.map((cell): Line => {
    const sentence = cell.refused ? sentenceOfRefusal(cell.refused) : cell.change && sentenceFor(cell.change);
    return { cell, sentence };
  });
  const good = lines.flatMap(({ cell, sentence }) => (sentence === undefined ? (cell.change ?? []) : []));
  // What the server refuses is not saved: what follows is asked once more of what is.
  const rest = useDryRun(device, refusals.length === 0 ? [] : edits.batchOf(good));
  const { consequences, findings } = (refusals.length === 0 ? trial.data : rest.data) ?? {};
  return {
    lines,
    good,
    tooMany,
    error: trial.error,
    isTried: batch.length === 0 || trial.data !== undefined,
    consequences,
    findings,
  };
}

function useDryRun(device: string, batch: ReturnType<Edits['batchOf']>) {
  return useQuery({
    queryKey: ['dry-run', device, batch],
    queryFn: () => dryRun(device, batch),
    enabled: batch.length > 0,
    staleTime: 0,
    gcTime: 0,
  });
}

/** Whether something follows beyond the cells; not where the server refuses it or does not answer, which saving will tell. */
export async function hasConsequences(device: string, batch: ReturnType<Edits['batchOf']>): Promise<boolean> {
  if (batch.length > most) return false;
  try {
    const { consequences } = await dryRun(device, batch);
    return consequences !== undefined && consequences.reclassed.length + consequences.unapproved.length > 0;
  } catch (error) {
    if (error instanceof ApiProblem) return false;
    throw error;
  }
}

function dryRun(device: string, batch: ReturnType<Edits['batchOf']>) {
  return call('POST /api/v1/devices/{device}/records/batch', {
    params: { device },
    body: { changes: [...batch], dryRun: true },
  });
}

function isPlanned(changes: readonly FieldChange[], key: string, path: string): boolean {
  return changes.some((change) => change.key === key && change.path === path);
}
