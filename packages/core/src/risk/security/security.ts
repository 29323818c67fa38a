import { z } from 'zod';
import { AppliesTo, SecurityProperty } from '../../device/index.ts';
import { keyOf, Line, material, Person, Signed, say, Text, words, workflowFields } from '../../kernel/index.ts';
import { LevelId } from '../policy/policy.ts';

export const Asset = z.strictObject({
  title: Line,
  description: material(Text.optional()),
  assetType: z.enum(['function', 'data', 'credential', 'component', 'interface', 'service']).optional(),
  functions: material(z.array(keyOf('FN')).optional()),
  ...workflowFields,
});
export type Asset = z.infer<typeof Asset>;

export const assetKind = {
  kind: 'asset',
  prefix: 'AT',
  path: 'risk/assets.yaml',
  name: words(['asset', 'assets']),
  body: Asset,
} as const;

export const Threat = z.strictObject({
  title: Line,
  description: material(Text.optional()),
  source: z.enum(['adversarial', 'accidental', 'structural', 'environmental']).optional(),
  reach: z.enum(['network', 'adjacent', 'local', 'physical', 'supplyChain']).optional(),
  ...workflowFields,
});
export type Threat = z.infer<typeof Threat>;

export const threatKind = {
  kind: 'threat',
  prefix: 'TH',
  path: 'risk/threats.yaml',
  name: words(['threat', 'threats']),
  body: Threat,
} as const;

export const Weakness = z.strictObject({
  title: Line,
  description: material(Text.optional()),
  cwe: z
    .string()
    .regex(/^CWE-[0-9]+$/, { error: () => say`is not a CWE id such as CWE-306` })
    .optional(),
  ...workflowFields,
});
export type Weakness = z.infer<typeof Weakness>;

export const weaknessKind = {
  kind: 'weakness',
  prefix: 'WK',
  path: 'risk/weaknesses.yaml',
  name: words(['weakness', 'weaknesses']),
  body: Weakness,
} as const;

/** MDCG 2019-16 section 3.2: the generic causes that bridge security and safety analysis. */
export const genericCauses = [
  'denialOfService',
  'codeExecution',
  'memoryCorruption',
  'informationGain',
  'privilegeGain',
  'spoofing',
  'tampering',
  'replay',
] as const;

export const Loss = z.strictObject({ property: SecurityProperty, function: keyOf('FN').optional() });
export type Loss = z.infer<typeof Loss>;

export const safetyAnswers = ['none', 'yes', 'direct', 'indirect', 'undetermined'] as const;
export const SafetyAnswer = z.enum(safetyAnswers);
export type SafetyAnswer = z.infer<typeof SafetyAnswer>;

/** As a sentence quotes them. */
export const safetyAnswerNames: Readonly<Record<SafetyAnswer, string>> = words({
  none: 'none',
  yes: 'yes',
  direct: 'direct',
  indirect: 'indirect',
  undetermined: 'undetermined',
});

/** Security proposes, a clinical or safety participant confirms; unconfirmed counts as undetermined. */
export const SafetyImpact = z.strictObject({
  answer: material(SafetyAnswer),
  reason: Text.optional(),
  proposedBy: Person.optional(),
  confirmed: Signed.extend({ participant: keyOf('PT').optional() }).optional(),
});
export type SafetyImpact = z.infer<typeof SafetyImpact>;

const Exploitability = z.strictObject({
  before: material(LevelId.optional()),
  after: material(LevelId.optional()),
  basis: z
    .strictObject({ method: z.enum(['expert', 'cvss', 'rubric', 'test']), reason: Text, vector: Line.optional() })
    .optional(),
});

const Impact = z.strictObject({
  confidentiality: LevelId.optional(),
  integrity: LevelId.optional(),
  availability: LevelId.optional(),
  privacy: LevelId.optional(),
});
export type Impact = z.infer<typeof Impact>;
export type ImpactOn = keyof Impact;
/** A risk is assessed when the impact on each is: what is left out is unknown, not none. */
export const impactsOn = Impact.keyof().options;

export const impactNames: Readonly<Record<ImpactOn, string>> = words({
  confidentiality: 'confidentiality',
  integrity: 'integrity',
  availability: 'availability',
  privacy: 'privacy',
});

/** The published vulnerability that a risk came from. */
const Vulnerability = z.strictObject({
  advisory: Line,
  aliases: z.array(Line).optional(),
  purl: z.string().max(500),
  fixed: z.array(Line).optional(),
  severityVector: Line.optional(),
  url: z.url().optional(),
});

/** Threat × weakness × asset. Severity of harm is never entered here: it is read through the sequence. */
export const SecurityRisk = z.strictObject({
  title: Line,
  scenario: material(Text.optional()),
  threat: material(keyOf('TH').optional()),
  weakness: material(keyOf('WK').optional()),
  asset: material(keyOf('AT').optional()),
  genericCause: material(z.enum(genericCauses).optional()),
  vulnerability: Vulnerability.optional(),
  losses: material(z.array(Loss).optional()),
  enables: material(z.array(keyOf('SR')).optional()),
  exploitability: Exploitability.optional(),
  impact: material(Impact.optional()),
  safetyImpact: SafetyImpact.optional(),
  /** Judged on the facts; what the safety side confirms of them does not depend on it. */
  acceptance: z
    .strictObject({
      ground: material(z.enum(['withinPolicy', 'noFurtherMeasure', 'benefitRisk']), 'judgement'),
      reason: material(Text, 'judgement'),
      signed: Signed.optional(),
    })
    .optional(),
  appliesTo: AppliesTo.optional(),
  participants: z.array(keyOf('PT')).optional(),
  ...workflowFields,
});
export type SecurityRisk = z.infer<typeof SecurityRisk>;

export const securityRiskKind = {
  kind: 'securityRisk',
  prefix: 'SR',
  path: 'risk/security-risks.yaml',
  name: words(['security risk', 'security risks']),
  body: SecurityRisk,
} as const;
