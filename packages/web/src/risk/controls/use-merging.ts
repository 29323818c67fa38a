import { mergeBodies } from '@suture/core/file';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { nameOfWriter } from '../../access/queries.ts';
import type { Envelope } from '../../device/queries.ts';
import type { DraftBase } from '../../ui/drafts/draft-store.ts';
import { type Body, isBody } from '../../ui/form/body.ts';
import type { useJudging } from './use-judging.ts';

type Writing = {
  readonly judging: ReturnType<typeof useJudging>;
  readonly base: DraftBase;
  readonly isBegun: boolean;
  /** The fields of the control as they are written now. */
  readonly fields: Body;
  /** Signs what is written; without it the body is written as it is. */
  readonly sign?: (body: Body) => Body;
  readonly onSaved: () => void;
};

export type Merging = {
  /** There once somebody saved while this was being written. */
  readonly moved: { readonly record: Envelope; readonly base: DraftBase; readonly mine: Body } | undefined;
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly save: () => void;
  readonly saveMerged: (body: Body) => void;
};

/**
 * Saves on the newest version. What only one changed is taken as it is, and where both wrote the writer decides; what the
 * writer saved alone is no conflict.
 */
export function useMerging({ judging, base, isBegun, fields, sign, onSaved }: Writing): Merging {
  const [isAsked, setAsked] = useState(false);
  const { record, write, isPending } = judging;
  const me = nameOfWriter(useQueryClient());
  const isOwn = record?.version === (base.version ?? 0) + 1 && record.updatedBy === me;
  const hasMoved =
    isBegun && !isPending && record !== undefined && record.version > (base.version ?? record.version) && !isOwn;
  function saveMerged(body: Body) {
    setAsked(false);
    write(sign?.(body) ?? body, onSaved);
  }
  const acts = { open: () => setAsked(true), close: () => setAsked(false), saveMerged };
  if (!hasMoved)
    return { ...acts, moved: undefined, isOpen: false, save: () => saveMerged({ ...record?.body, ...fields }) };
  const written = Object.keys(fields);
  const begunOn = { version: base.version, body: withoutSignatures(base.body, written) };
  const newest = { ...record, body: withoutSignatures(record.body, written) };
  const mine = { ...begunOn.body, ...fields };
  const { conflicts, body } = mergeBodies(begunOn.body, newest.body, mine);
  return {
    ...acts,
    moved: { record: newest, base: begunOn, mine },
    isOpen: isAsked,
    save: () => (conflicts.length > 0 ? setAsked(true) : saveMerged(body)),
  };
}

/** Who judged or approved a field that is written anew is not decided here: the server signs it again. */
export function withoutSignatures(body: Body, fields: readonly string[] = Object.keys(body)): Body {
  const unsigned = Object.entries(body).map(([name, value]) => {
    if (!fields.includes(name) || !isBody(value)) return [name, value];
    const { judged: _, approvals: __, ...said } = value;
    return [name, said];
  });
  return Object.fromEntries(unsigned);
}
