import { z } from 'zod';
import { ConnectionPoint, Practice, ProcessStep, RiskType } from './guidance.ts';
import { Provision, ProvisionGroup } from './provision.ts';
import { Clause, Source, Standard } from './source.ts';

/** The knowledge base: one immutable value with a version of its own. */
export const Knowledge = z.strictObject({
  version: z.string(),
  asOf: z.iso.date(),
  sources: z.array(Source),
  standards: z.array(Standard),
  clauses: z.array(Clause),
  groups: z.array(ProvisionGroup),
  provisions: z.array(Provision),
  practices: z.array(Practice),
  riskTypes: z.array(RiskType),
  safetySteps: z.array(ProcessStep),
  securitySteps: z.array(ProcessStep),
  connectionPoints: z.array(ConnectionPoint),
});
export type Knowledge = Readonly<z.infer<typeof Knowledge>>;
