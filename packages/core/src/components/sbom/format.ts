import type { ComponentSet } from '../component.ts';

/** Bounds on what one SBOM may hold, so that a hostile file ends in a refusal. */
export type SbomLimits = { readonly components: number; readonly depth: number };

export const sbomLimits: SbomLimits = { components: 200_000, depth: 64 };

/** A member of the family of SBOM formats. */
export type SbomFormat = {
  readonly name: string;
  /** Whether the parsed document says of itself that it is in this format. */
  readonly recognises: (document: Readonly<Record<string, unknown>>) => boolean;
  /** Throws a Problem whose faults bear the `path` of the place; the reader of the file adds file and line. */
  readonly read: (document: Readonly<Record<string, unknown>>, limits: SbomLimits) => ComponentSet;
};

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
