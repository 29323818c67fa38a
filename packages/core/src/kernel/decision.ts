import { z } from 'zod';
import { Day } from './dates.ts';
import { anyKey, keyOf } from './record-kind.ts';
import { Person, Text } from './text.ts';

/**
 * What a decision rested on: record key (`RC-7`, or `RC-7#judgement` for the judgements in it) → digest of its
 * material fields at the time. Another digest now makes the decision stale.
 */
export const Basis = z.record(
  z.string().regex(/^[A-Z]{2,3}-[a-z0-9.-]+(#judgement)?$/),
  z.string().regex(/^[0-9a-f]{16}$/),
);
export type Basis = z.infer<typeof Basis>;

/** Who said it, when, on what. Without a basis it cannot be told whether it still holds. */
export const Signed = z.strictObject({
  by: Person,
  on: Day,
  basis: Basis.optional(),
  reaffirmed: z
    .strictObject({ by: Person, on: Day, because: Text, participants: z.array(keyOf('PT')).optional() })
    .optional(),
});
export type Signed = z.infer<typeof Signed>;

export const recordStatuses = ['draft', 'inReview', 'approved', 'retired'] as const;
export const RecordStatus = z.enum(recordStatuses);
export type RecordStatus = z.infer<typeof RecordStatus>;

/** The part that every record has: its place in the workflow. */
export const workflowFields = {
  status: RecordStatus.default('draft'),
  author: Person.optional(),
  approval: Signed.optional(),
  retired: z.strictObject({ by: Person, on: Day, reason: Text, replacedBy: anyKey().optional() }).optional(),
} as const;
