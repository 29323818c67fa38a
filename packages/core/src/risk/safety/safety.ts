import { z } from 'zod';
import { AppliesTo } from '../../device/index.ts';
import { keyOf, Line, material, Person, Signed, say, Text, words, workflowFields } from '../../kernel/index.ts';
import { LevelId } from '../policy/policy.ts';

/** Clinical: "no therapy", "wrong dose". Denial of service is a cause, not a hazard. */
export const Hazard = z.strictObject({
  title: Line,
  description: material(Text.optional()),
  functions: material(z.array(keyOf('FN')).optional()),
  participants: z.array(keyOf('PT')).optional(),
  ...workflowFields,
});
export type Hazard = z.infer<typeof Hazard>;

export const hazardKind = {
  kind: 'hazard',
  prefix: 'HZ',
  path: 'risk/hazards.yaml',
  name: words(['hazard', 'hazards']),
  body: Hazard,
} as const;

export const Harm = z.strictObject({
  title: Line,
  description: material(Text.optional()),
  who: z.enum(['patient', 'user', 'other']).optional(),
  ...workflowFields,
});
export type Harm = z.infer<typeof Harm>;

export const harmKind = {
  kind: 'harm',
  prefix: 'HM',
  path: 'risk/harms.yaml',
  name: words(['harm', 'harms']),
  body: Harm,
} as const;

export const causeTypes = ['security', 'software', 'hardware', 'useError', 'environment'] as const;

const Cause = z.strictObject({
  type: z.enum(causeTypes),
  ref: keyOf('SR', 'MU').optional(),
  text: Text.optional(),
  useScenarioRef: Line.optional().describe('Use scenario in the usability engineering file (a use error is a cause)'),
});
export type Cause = z.infer<typeof Cause>;

/**
 * One foreseeable sequence of events. Many security risks share one; it is assessed up to an exploitability, and a
 * security risk within that is covered.
 */
export const Sequence = z.strictObject({
  id: z.string().regex(/^[A-Z][0-9]{0,2}$/, { error: () => say`is not the id of a sequence, such as A` }),
  events: material(Text),
  causes: material(z.array(Cause).min(1)),
  upTo: material(LevelId.optional().describe('Exploitability of security causes up to which it is assessed')),
  p1: material(LevelId.optional()),
  p1Basis: Text.optional(),
});
export type Sequence = z.infer<typeof Sequence>;

export const HazardousSituation = z.strictObject({
  title: Line,
  description: material(Text.optional()),
  hazard: material(keyOf('HZ').optional()),
  sequences: material(z.array(Sequence).optional()),
  securityCause: z
    .strictObject({
      answer: material(z.enum(['none', 'possible', 'undecided'])),
      reason: Text.optional(),
      by: Person.optional(),
    })
    .optional(),
  appliesTo: AppliesTo.optional(),
  participants: z.array(keyOf('PT')).optional(),
  ...workflowFields,
});
export type HazardousSituation = z.infer<typeof HazardousSituation>;

export const situationKind = {
  kind: 'hazardousSituation',
  prefix: 'HS',
  path: 'risk/hazardous-situations.yaml',
  name: words(['hazardous situation', 'hazardous situations']),
  body: HazardousSituation,
} as const;

/** Hazardous situation × harm. Severity, P1 and P2 are the safety side's alone. */
export const SafetyRisk = z.strictObject({
  title: Line,
  situation: material(keyOf('HS').optional()),
  harm: material(keyOf('HM').optional()),
  severity: material(LevelId.optional()),
  severityBasis: Text.optional(),
  p2: material(LevelId.optional()),
  p2Basis: Text.optional(),
  /** What verified controls leave; a factor that no control reduces stays as before. */
  after: material(
    z
      .strictObject({
        severity: LevelId.optional(),
        p1: LevelId.optional(),
        p2: LevelId.optional(),
        reason: Text.optional(),
      })
      .optional(),
  ),
  afap: material(z.strictObject({ furtherPracticable: z.boolean(), reason: Text }).optional()),
  benefitRisk: material(z.strictObject({ statement: Text, clinicalEvaluation: Line }).optional()),
  decided: Signed.optional().describe('Residual risk judged'),
  appliesTo: AppliesTo.optional(),
  participants: z.array(keyOf('PT')).optional(),
  ...workflowFields,
});
export type SafetyRisk = z.infer<typeof SafetyRisk>;

export const safetyRiskKind = {
  kind: 'safetyRisk',
  prefix: 'SAR',
  path: 'risk/safety-risks.yaml',
  name: words(['safety risk', 'safety risks']),
  body: SafetyRisk,
} as const;
