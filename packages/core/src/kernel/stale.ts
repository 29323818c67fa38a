import type { Basis, Signed } from './decision.ts';
import type { FileView, Kinds } from './file-view.ts';

/** The records whose material facts are no longer those that the decision rested on. */
export function staleKeys(view: Pick<FileView<Kinds>, 'digest'>, basis: Basis): readonly string[] {
  return Object.entries(basis)
    .filter(([key, digest]) => view.digest(key) !== digest)
    .map(([key]) => key);
}

/** The records that have changed since, each once, whether in their facts or in what was judged of them. */
export function changedSince(view: Pick<FileView<Kinds>, 'digest'>, signed: Signed | undefined): readonly string[] {
  const records = staleKeys(view, signed?.basis ?? {}).map((key) => key.split('#')[0] ?? key);
  return [...new Set(records)];
}

/** Stale: signed on facts that have changed since. Without a basis nothing can be told, and the answer is no. */
export function isStale(view: Pick<FileView<Kinds>, 'digest'>, signed: Signed | undefined): boolean {
  const basis = signed?.basis;
  if (basis === undefined) return false;
  // Asked for every decision of a file: a loop that makes no list.
  for (const key in basis) if (view.digest(key) !== basis[key]) return true;
  return false;
}

type Approvable = { readonly status: string; readonly approval?: Signed | undefined };

/** It says that it is approved, and what was approved is another now: the approval no longer holds. */
export function isChangedSinceApproval(
  view: Pick<FileView<Kinds>, 'digest'>,
  { status, approval }: Approvable,
): boolean {
  return status === 'approved' && isStale(view, approval);
}

/** The basis of a decision taken now on these records. */
export function basisOf(view: Pick<FileView<Kinds>, 'digest'>, keys: readonly string[]): Basis {
  const basis: Basis = {};
  for (const key of keys) {
    const digest = view.digest(key);
    if (digest !== undefined) basis[key] = digest;
  }
  return basis;
}
