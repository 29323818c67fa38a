import { z } from 'zod';
import { Day, keyOf, Line, material, Text, words, workflowFields } from '../../kernel/index.ts';

export const disciplines = ['safety', 'security'] as const;
export const Discipline = z.enum(disciplines);
export type Discipline = z.infer<typeof Discipline>;

/** As a sentence names the side. */
export const disciplineNames: Readonly<Record<Discipline, string>> = words({
  safety: 'safety',
  security: 'security',
});

export const RiskPlan = z.strictObject({
  title: Line,
  discipline: Discipline,
  scope: material(Text.optional()),
  responsibilities: material(Text.optional()),
  reviewRequirements: Text.optional(),
  verificationActivities: Text.optional(),
  postProductionActivities: Text.optional(),
  policy: material(keyOf('SP', 'CP').optional()),
  nextReview: Day.optional(),
  /** Where one person holds both sides, or author and approver cannot be two: said here, with the safeguard. */
  exceptions: material(
    z.array(z.strictObject({ what: z.enum(['onePersonBothSides', 'authorApproves']), reason: Text })).optional(),
  ),
  participants: z.array(keyOf('PT')).optional(),
  ...workflowFields,
});
export type RiskPlan = z.infer<typeof RiskPlan>;

export const planKind = {
  kind: 'riskPlan',
  prefix: 'PL',
  path: 'risk/plans.yaml',
  name: words(['risk management plan', 'risk management plans']),
  body: RiskPlan,
} as const;

/** The one judgement over all residual risks of a discipline; benefit-risk has its place here, on the safety side. */
export const OverallResidual = z.strictObject({
  title: Line,
  discipline: Discipline,
  release: material(keyOf('REL').optional()),
  method: material(Text.optional().describe('How the residual risks were judged together')),
  conclusion: material(z.enum(['acceptable', 'notAcceptable']).optional()),
  reason: material(Text.optional()),
  benefitRisk: material(
    z
      .strictObject({ statement: Text, clinicalEvaluation: Line.describe('Reference of the clinical evaluation') })
      .optional(),
  ),
  securityHazardCategories: material(
    z.array(Line).optional().describe('Security-related hazards that the overall judgement took in'),
  ),
  disclosedIn: Line.optional().describe('Where users are told of the residual risks'),
  participants: z.array(keyOf('PT')).optional(),
  ...workflowFields,
});
export type OverallResidual = z.infer<typeof OverallResidual>;

export const overallResidualKind = {
  kind: 'overallResidual',
  prefix: 'OR',
  path: 'risk/overall-residuals.yaml',
  name: words(['overall residual risk', 'overall residual risks']),
  body: OverallResidual,
} as const;

export const RiskReview = z.strictObject({
  title: Line,
  discipline: Discipline,
  release: material(keyOf('REL').optional()),
  on: Day.optional(),
  planImplemented: material(z.strictObject({ is: z.boolean(), reason: Text }).optional()),
  overallResidual: material(keyOf('OR').optional()),
  postProductionMethods: material(z.strictObject({ inPlace: z.boolean(), reason: Text }).optional()),
  conclusion: material(Text.optional()),
  participants: z.array(keyOf('PT')).optional(),
  ...workflowFields,
});
export type RiskReview = z.infer<typeof RiskReview>;

export const reviewKind = {
  kind: 'riskReview',
  prefix: 'RV',
  path: 'risk/reviews.yaml',
  name: words(['risk management review', 'risk management reviews']),
  body: RiskReview,
} as const;
