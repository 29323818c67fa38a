import { z } from 'zod';

const provenance = { source: z.string(), locator: z.string(), verified: z.boolean() };

/** One of the eight practices of MDCG 2019-16. */
export const Practice = z.strictObject({
  id: z.string(),
  number: z.int(),
  name: z.string(),
  summary: z.string(),
  excludes: z.string().optional(),
  iec62443: z.string().describe('Code of the practice in IEC 62443-4-1'),
  ...provenance,
});
export type Practice = z.infer<typeof Practice>;

/** A kind of relation between the two files; `classes` are the relation classes and control flags that fall under it. */
export const RiskType = z.strictObject({
  id: z.string(),
  parent: z.string().optional(),
  name: z.string(),
  definition: z.string(),
  of: z.enum(['risk', 'control']),
  main: z.boolean(),
  goesTo: z.array(z.enum(['safety', 'security'])).describe('The other process, where it must be looked at'),
  classes: z.array(z.string()),
  typicalHarms: z.array(z.string()).optional(),
  hint: z.string().optional(),
  ...provenance,
});
export type RiskType = z.infer<typeof RiskType>;

/** A step of one of the two processes; `parallel` is the step of the other that it runs beside. */
export const ProcessStep = z.strictObject({
  id: z.string(),
  side: z.enum(['safety', 'security']),
  title: z.string(),
  parallel: z.string(),
  clauses: z.array(z.string()),
  outputs: z.array(z.string()).optional(),
});
export type ProcessStep = z.infer<typeof ProcessStep>;

/** Where one process hands over to the other. */
export const ConnectionPoint = z.strictObject({
  id: z.enum(['cp1', 'cp2', 'cp3', 'cp4', 'cp5', 'cp6']),
  from: z.string(),
  to: z.string(),
  carries: z.string(),
  basis: z.enum(['figure', 'inferred']),
  ...provenance,
  payload: z.array(z.string()),
  receiverDecides: z.array(z.string()),
  returns: z.array(z.string()),
  tension: z.string().optional(),
});
export type ConnectionPoint = z.infer<typeof ConnectionPoint>;
