import { z } from 'zod';
import { Day, keyOf, Line, material, Text, words, workflowFields } from '../kernel/index.ts';

export const Variant = z.strictObject({
  title: Line,
  description: material(Text.optional()),
  ...workflowFields,
});
export type Variant = z.infer<typeof Variant>;

export const variantKind = {
  kind: 'variant',
  prefix: 'VAR',
  slugged: true,
  path: 'device/variants.yaml',
  name: words(['variant', 'variants']),
  body: Variant,
} as const;

export const releaseStages = ['inDevelopment', 'released', 'withdrawn'] as const;

export const Release = z.strictObject({
  title: Line,
  stage: material(z.enum(releaseStages)),
  releasedOn: material(Day.optional()),
  after: material(keyOf('REL').optional().describe('The release it follows')),
  variants: material(z.array(keyOf('VAR')).optional()),
  sbom: material(Line.optional().describe('File of the software bill of materials, relative to the device folder')),
  notes: Text.optional(),
  ...workflowFields,
});
export type Release = z.infer<typeof Release>;

export const releaseKind = {
  kind: 'release',
  prefix: 'REL',
  slugged: true,
  path: 'device/releases.yaml',
  name: words(['release', 'releases']),
  body: Release,
} as const;

/** Which variants and releases a record speaks of; all of them where it does not say. */
export const AppliesTo = z.strictObject({
  variants: material(z.array(keyOf('VAR')).optional()),
  releases: material(z.array(keyOf('REL')).optional()),
});
export type AppliesTo = z.infer<typeof AppliesTo>;

export function appliesToRelease(appliesTo: AppliesTo | undefined, release: string | undefined): boolean {
  return release === undefined || appliesTo?.releases === undefined || appliesTo.releases.includes(release);
}
