import type { Knowledge } from '../../law/index.ts';

/** For rules that cite clauses and read none. */
export const noKnowledge: Knowledge = {
  version: 'test',
  asOf: '2026-06-15',
  sources: [],
  standards: [],
  clauses: [],
  groups: [],
  provisions: [],
  practices: [],
  riskTypes: [],
  safetySteps: [],
  securitySteps: [],
  connectionPoints: [],
};
