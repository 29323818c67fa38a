import { z } from 'zod';
import { keyOf, Line, material, Signed, Text, words, workflowFields } from '../kernel/index.ts';
import { AppliesTo } from './release.ts';

/**
 * What the function does for the patient: acts on the body or commands therapy; informs a clinical decision; warns;
 * carries the work around it; none of these.
 */
export const functionEffects = ['body', 'decision', 'alarm', 'workflow', 'none'] as const;
export const FunctionEffect = z.enum(functionEffects);
export type FunctionEffect = z.infer<typeof FunctionEffect>;

export const securityProperties = ['confidentiality', 'integrity', 'availability'] as const;
export const SecurityProperty = z.enum(securityProperties);
export type SecurityProperty = z.infer<typeof SecurityProperty>;

export const propertyNames: Readonly<Record<SecurityProperty, string>> = words({
  confidentiality: 'confidentiality',
  integrity: 'integrity',
  availability: 'availability',
});

/** The clinician's answer, given once for function and loss and re-used by every security risk on it. */
export const ClinicalEffect = z.strictObject({
  harmPossible: material(z.enum(['yes', 'no', 'undetermined']), 'judgement'),
  whatHappens: Text.describe('What the patient or user would see, and how soon'),
  whoNotices: Text.optional().describe('Who notices, and what they can still do'),
  answered: Signed.optional(),
});
export type ClinicalEffect = z.infer<typeof ClinicalEffect>;

export const DeviceFunction = z.strictObject({
  title: Line,
  description: Text.optional(),
  effect: material(FunctionEffect.optional()),
  effectReason: Text.optional(),
  essential: material(
    z
      .strictObject({ is: z.boolean(), reason: Text })
      .optional()
      .describe('Needed for health, safety or availability of the device'),
  ),
  ifLost: z
    .strictObject({
      confidentiality: ClinicalEffect.optional(),
      integrity: ClinicalEffect.optional(),
      availability: ClinicalEffect.optional(),
    })
    .optional(),
  participants: z.array(keyOf('PT')).optional(),
  appliesTo: AppliesTo.optional(),
  ...workflowFields,
});
export type DeviceFunction = z.infer<typeof DeviceFunction>;

export const functionKind = {
  kind: 'function',
  prefix: 'FN',
  path: 'device/functions.yaml',
  name: words(['function', 'functions']),
  body: DeviceFunction,
} as const;
