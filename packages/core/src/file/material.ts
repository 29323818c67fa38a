import type { z } from 'zod';
import { digestOf, type Facet, materialPaths, type SchemaPath, valueAt } from '../kernel/index.ts';

const paths = new Map<z.ZodType, Map<Facet, readonly SchemaPath[]>>();

export function materialPathsOf(schema: z.ZodType, facet: Facet): readonly SchemaPath[] {
  const known = paths.get(schema) ?? new Map<Facet, readonly SchemaPath[]>();
  paths.set(schema, known);
  const found = known.get(facet) ?? topmost(materialPaths(schema, facet));
  known.set(facet, found);
  return found;
}

/** Digest of a body's material fields. */
export function materialDigest(schema: z.ZodType, body: object, facet: Facet): string {
  return digestOf(materialPathsOf(schema, facet).map((path) => valueAt(body, path) ?? null));
}

/** A material field within a material field is covered by it. */
function topmost(all: readonly SchemaPath[]): readonly SchemaPath[] {
  return all.filter(
    (path) => !all.some((other) => other.length < path.length && other.every((step, at) => step === path[at])),
  );
}
