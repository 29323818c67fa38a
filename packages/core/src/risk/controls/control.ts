import { z } from 'zod';
import { AppliesTo } from '../../device/index.ts';
import { Day, keyOf, Line, material, Person, Signed, Text, words, workflowFields } from '../../kernel/index.ts';

export const operatingModes = ['normal', 'emergency', 'alarm', 'degradedNetwork', 'service'] as const;
export const OperatingMode = z.enum(operatingModes);
export type OperatingMode = z.infer<typeof OperatingMode>;

/** Does the control change one of these? All "no" on both sides can be confirmed in bulk. */
export const screeningQuestions = [
  'emergencyAccess',
  'alarmsOrDisplay',
  'timingOrAvailability',
  'interfacePrivilegeData',
  'maintenanceUpdateRecovery',
] as const;
export const ScreeningQuestion = z.enum(screeningQuestions);
export type ScreeningQuestion = z.infer<typeof ScreeningQuestion>;

const YesNo = z.enum(['yes', 'no']);

/** The effect of a control on the other side. */
export const Screening = z.strictObject({
  emergencyAccess: material(YesNo.optional(), 'judgement'),
  alarmsOrDisplay: material(YesNo.optional(), 'judgement'),
  timingOrAvailability: material(YesNo.optional(), 'judgement'),
  interfacePrivilegeData: material(YesNo.optional(), 'judgement'),
  maintenanceUpdateRecovery: material(YesNo.optional(), 'judgement'),
  reason: Text.optional(),
  judged: Signed.optional(),
});
export type Screening = z.infer<typeof Screening>;

/** Judged by security: does it stop a realistic attack? */
export const Strength = z.strictObject({
  level: material(z.enum(['adequate', 'weak']), 'judgement'),
  reason: Text.optional(),
  judged: Signed.optional(),
});

/** Judged by safety and usability, mode by mode: does it stand in the way of care? */
export const Hindrance = z.strictObject({
  modes: material(
    z.array(z.strictObject({ mode: OperatingMode, level: z.enum(['none', 'hinders']), reason: Text.optional() })),
    'judgement',
  ),
  judged: Signed.optional(),
});

const TradeOff = z.strictObject({
  alternatives: z.array(Text).optional(),
  reason: Text,
  approvals: z.array(Signed.extend({ role: z.enum(['security', 'safety']) })).optional(),
});

const Evidence = z.strictObject({
  ref: Line.describe('Document or test report'),
  result: material(z.enum(['passed', 'failed', 'pending'])),
  on: Day.optional(),
  by: Person.optional(),
  text: Text.optional(),
});

export const reducedFactors = ['exploitability', 'impact', 'p1', 'p2', 'severity'] as const;

/** As a sentence names them. */
export const reducedFactorNames: Readonly<Record<(typeof reducedFactors)[number], string>> = words({
  exploitability: 'exploitability',
  impact: 'impact',
  p1: 'P1',
  p2: 'P2',
  severity: 'severity',
});

const Reduction = z.strictObject({ risk: keyOf('SR', 'SAR'), factor: z.enum(reducedFactors) });
export type Reduction = z.infer<typeof Reduction>;

const ProvidedBy = z.strictObject({
  who: z.enum(['device', 'manufacturer', 'operator']),
  justification: Text.optional().describe('Why the operator has to provide it'),
  ifuLine: Line.optional().describe('Where the instructions for use ask for it'),
});

export const Control = z.strictObject({
  title: Line,
  description: material(Text.optional()),
  origin: material(z.enum(['security', 'safety', 'both']).optional()),
  option: material(z.enum(['inherentlySafeDesign', 'protectiveMeasure', 'information']).optional()),
  informationReason: material(Text.optional().describe('Why information alone may be credited with a reduction')),
  providedBy: material(ProvidedBy.optional()),
  reduces: material(z.array(Reduction).optional()),
  modes: material(z.array(OperatingMode).optional()),
  state: material(z.enum(['planned', 'inPlace'])),
  implementedIn: material(z.array(keyOf('REL')).optional()),
  implementationEvidence: z.array(Evidence).optional(),
  effectivenessEvidence: z.array(Evidence).optional(),
  strength: Strength.optional(),
  hindrance: Hindrance.optional(),
  crossSafety: Screening.optional(),
  crossSecurity: Screening.optional(),
  newRisks: material(
    z.strictObject({ refs: z.array(keyOf('SR', 'HS', 'SAR')).optional(), noneBecause: Text.optional() }).optional(),
    'judgement',
  ),
  tradeOff: TradeOff.optional(),
  appliesTo: AppliesTo.optional(),
  participants: z.array(keyOf('PT')).optional(),
  ...workflowFields,
});
export type Control = z.infer<typeof Control>;

export const controlKind = {
  kind: 'control',
  prefix: 'RC',
  path: 'risk/controls.yaml',
  name: words(['control', 'controls']),
  body: Control,
} as const;
