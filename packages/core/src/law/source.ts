import { z } from 'zod';
import { Regulation } from './device-profile.ts';

export const SourceKind = z.enum([
  'regulation',
  'directive',
  'decision',
  'statute',
  'proposal',
  'guidance',
  'draft-guidance',
  'standard',
  'draft-standard',
  'technical-report',
  'technical-specification',
  'specification',
  'position-paper',
  'tool',
  'paper',
]);

/** A document that the knowledge base rests on. */
export const Source = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: SourceKind,
  publisher: z.string(),
  edition: z.string(),
  status: z.enum(['in-force', 'current', 'proposal', 'draft', 'superseded']),
  statusNote: z.string().optional(),
  reuse: z.enum(['free-with-acknowledgement', 'public-domain', 'own-words']),
  url: z.url().optional(),
  verified: z.boolean(),
  note: z.string().optional(),
});
export type Source = z.infer<typeof Source>;

/** Whether the reference of a standard is published under one regulation, and in which editions. */
export const Harmonisation = z.discriminatedUnion('listed', [
  z.strictObject({
    listed: z.literal(true),
    reference: z.string(),
    years: z.array(z.string().regex(/^\d{4}$/)).min(1),
    decision: z.string(),
    asOf: z.iso.date(),
    verified: z.boolean(),
  }),
  z.strictObject({ listed: z.literal(false), decision: z.string(), asOf: z.iso.date(), verified: z.boolean() }),
]);
export type Harmonisation = z.infer<typeof Harmonisation>;

/** A European standard under all its names; the first is the one that a decision cites. */
export const Standard = z.strictObject({
  id: z.string(),
  names: z.array(z.string()).min(1),
  source: z.string().optional(),
  harmonised: z.record(Regulation, Harmonisation),
});
export type Standard = z.infer<typeof Standard>;

/** Number and title of a clause, for citations; `summary` is one sentence of ours. */
export const Clause = z.strictObject({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  source: z.string(),
  summary: z.string().optional(),
  practices: z.array(z.string()).optional(),
  verified: z.boolean(),
});
export type Clause = z.infer<typeof Clause>;
