import { z } from 'zod';

export const findingLevels = ['error', 'warning', 'info'] as const;
export const FindingLevel = z.enum(findingLevels);
export type FindingLevel = z.infer<typeof FindingLevel>;

/** A judgement about the user's content: returned and shown, never thrown. */
export const Finding = z.object({
  rule: z.string().describe('Id of the check rule'),
  level: FindingLevel,
  record: z.string().describe('Key of the record it speaks of'),
  path: z.string().describe('Field within the record, empty where the record as a whole is meant'),
  message: z.string(),
  cites: z.array(z.string()).describe('Provisions, clauses or sources the rule rests on'),
  fix: z.string().describe('What to do'),
});
export type Finding = z.infer<typeof Finding>;

export const FindingCounts = z.object({ error: z.number().int(), warning: z.number().int(), info: z.number().int() });
export type FindingCounts = z.infer<typeof FindingCounts>;

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { level } of findings) counts[level] += 1;
  return counts;
}
