import { z } from 'zod';
import { Regulation } from './device-profile.ts';
import { Predicate } from './predicate.ts';

export const ProvisionRole = z
  .enum([
    'core',
    'table1',
    'point-of-table1',
    'figure1',
    'ifu',
    'supporting',
    'technical-documentation',
    'post-market',
    'deadline',
    'change',
    'process',
    'definition',
    'inference',
  ])
  .describe('Why the provision is here; table1 and figure1 are those of MDCG 2019-16');

/** A point of law, in our own words, with the devices it applies to. */
export const Provision = z.strictObject({
  id: z.string(),
  source: Regulation,
  locator: z.string(),
  title: z.string(),
  summary: z.string(),
  role: ProvisionRole,
  appliesWhen: Predicate,
  appliesTo: z.string().describe('The predicate as a sentence'),
  counterpart: z.string().optional().describe('The same point in the other regulation'),
  textIn: z
    .string()
    .optional()
    .describe('Source with the official wording where it is not the regulation as first published'),
  guidance: z
    .strictObject({
      table1: z.literal(true).optional(),
      figure1: z.string().optional(),
      elsewhere: z.string().optional(),
    })
    .optional()
    .describe('Where MDCG 2019-16 speaks of it'),
  securityMeaning: z.string().optional(),
  typicalEvidence: z.array(z.string()).optional(),
  note: z.string().optional(),
  verified: z.boolean(),
});
export type Provision = z.infer<typeof Provision>;

/** A part of an annex, or a run of articles; `first` and `last` bound section or article numbers. */
export const ProvisionGroup = z.strictObject({
  id: z.string(),
  source: Regulation,
  annex: z.string().optional(),
  first: z.int().optional(),
  last: z.int().optional(),
  title: z.string(),
});
export type ProvisionGroup = z.infer<typeof ProvisionGroup>;

/** The group that a provision's locator falls into. */
export function groupOf(provision: Provision, groups: readonly ProvisionGroup[]): ProvisionGroup | undefined {
  const annex = /^Annex ([IVX]+)\b/.exec(provision.locator)?.[1];
  const number = Number(/(?:Sections?|Article) (\d+)/.exec(provision.locator)?.[1]);
  return groups.find(
    ({ source, annex: ofAnnex, first = 0, last = Number.POSITIVE_INFINITY }) =>
      source === provision.source && ofAnnex === annex && first <= number && number <= last,
  );
}
