import { z } from 'zod';

/** `excluded` is what never reaches the device, as a rule what is used in development only. */
export const ComponentScope = z.enum(['required', 'optional', 'excluded']);
export type ComponentScope = z.infer<typeof ComponentScope>;

export const Component = z.strictObject({
  ref: z.string().optional().describe('How the SBOM itself refers to it'),
  purl: z.string().optional().describe('As the SBOM writes it'),
  name: z.string().describe('With its group or scope, as people say it'),
  version: z.string().optional(),
  type: z.string().optional(),
  scope: ComponentScope,
  licences: z.array(z.string()).optional(),
});
export type Component = z.infer<typeof Component>;

/** What one SBOM says: volume data that no person edits, stored beside the device file. */
export const ComponentSet = z.strictObject({
  sbom: z.strictObject({
    name: z.string().optional().describe('What the SBOM describes'),
    version: z.string().optional(),
    format: z.string(),
    specVersion: z.string(),
    serial: z.string().optional(),
    timestamp: z.string().optional(),
  }),
  components: z.array(Component),
  dropped: z.record(z.string(), z.number().int()).describe('Fields and entries that were not taken, with their number'),
});
export type ComponentSet = z.infer<typeof ComponentSet>;

const strength: Readonly<Record<ComponentScope, number>> = { excluded: 0, optional: 1, required: 2 };

/** Of two scopes of one package the one that reaches further counts. */
export function widerScope(a: ComponentScope, b: ComponentScope): ComponentScope {
  return strength[a] >= strength[b] ? a : b;
}
