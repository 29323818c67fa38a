import { z } from 'zod';
import { Day, keyOf, Line, material, Person, Text, words, workflowFields } from '../kernel/index.ts';
import { DeviceProfile } from '../law/index.ts';

/** The device line: one risk file for all its variants and releases. */
export const Device = z.strictObject({
  title: Line,
  basicUdiDi: z.string().trim().min(1).max(60).optional(),
  manufacturer: Line.optional(),
  intendedPurpose: material(Text.optional()),
  users: material(z.array(Text).optional()),
  patients: material(Text.optional()),
  environment: material(Text.optional()),
  profile: material(DeviceProfile.prefault({})),
  workingRelease: keyOf('REL').optional(),
  clinicalEvaluation: Line.optional().describe('Reference of the clinical (performance) evaluation report'),
  provisionOverrides: z
    .array(
      z.strictObject({
        provision: z.string().max(80),
        verdict: z.enum(['applies', 'does-not-apply']),
        reason: Text,
        by: Person,
        on: Day,
      }),
    )
    .optional(),
  conformityClaims: z
    .array(z.strictObject({ standard: Line, claim: z.enum(['presumptionOfConformity', 'stateOfTheArt']), text: Text }))
    .optional(),
  ...workflowFields,
});
export type Device = z.infer<typeof Device>;

export const deviceKind = {
  kind: 'device',
  prefix: 'DEV',
  slugged: true,
  single: true,
  path: 'device/device.yaml',
  name: words(['device', 'devices']),
  body: Device,
} as const;
