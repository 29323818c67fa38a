import { Signed } from '../kernel/index.ts';
import { judgements } from '../risk/index.ts';
import { differences } from './differences.ts';
import type { FileRecord } from './registry.ts';

export type Writing = Pick<FileRecord, 'kind' | 'body'>;

/**
 * Who wrote in a record since it was last approved, after one more version of it by this person. What is approved or
 * reaffirmed as it stands has no writers any more.
 */
export function writersAfter(
  before: (Writing & { readonly writers?: readonly string[] | undefined }) | undefined,
  after: Writing,
  person: string,
): readonly string[] {
  const { approval } = after.body;
  if (approval !== undefined && differences(before?.body.approval, approval).length > 0) return [];
  const known = before?.writers ?? [];
  const isWritten = before === undefined || differences(contentOf(before), contentOf(after)).length > 0;
  return isWritten && !known.includes(person) ? [...known, person] : known;
}

const workflow: readonly string[] = ['status', 'approval', 'retired'];

/** Judged by each side for itself, signed there, and looked at by the other side. */
const judgedApart: readonly string[] = [...judgements, 'tradeOff'];

function contentOf({ kind, body }: Writing): unknown {
  const apart = kind === 'control' ? [...workflow, ...judgedApart] : workflow;
  return withoutSignatures(Object.fromEntries(Object.entries(body).filter(([field]) => !apart.includes(field))));
}

/** Who signs what somebody else wrote has not written it. */
function withoutSignatures(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSignatures);
  if (typeof value !== 'object' || value === null) return value;
  const content = Object.entries(value).filter(([, inner]) => !Signed.loose().safeParse(inner).success);
  return Object.fromEntries(content.map(([field, inner]) => [field, withoutSignatures(inner)]));
}
