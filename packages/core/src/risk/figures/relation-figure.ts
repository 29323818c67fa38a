import type { RiskView } from '../kinds.ts';
import { type RelationClass, relationClasses, relationOf } from '../relation/relation.ts';
import { safetyRelationOf } from '../relation/safety-relation.ts';

export type SafetyRegion = 'safety-only' | 'security-related' | 'undetermined';

export type Region<Id extends string> = { readonly id: Id; readonly keys: readonly string[] };

/**
 * Figure 1: every security risk and every safety risk in exactly one region of its side. Security risks with impact and
 * security-related safety risks are the overlap, seen from either side; undetermined has a region of its own.
 */
export type RelationFigure = {
  readonly security: readonly Region<RelationClass>[];
  readonly safety: readonly Region<SafetyRegion>[];
};

const safetyRegions: readonly SafetyRegion[] = ['safety-only', 'security-related', 'undetermined'];

export function relationFigure(view: RiskView): RelationFigure {
  return view.memo('relationFigure', '', () => ({
    security: regions(relationClasses, liveKeys(view, 'securityRisk'), (key) => relationOf(view, key).relation),
    safety: regions(safetyRegions, liveKeys(view, 'safetyRisk'), (key) => safetyRelationOf(view, key).relation),
  }));
}

function liveKeys(view: RiskView, kind: 'securityRisk' | 'safetyRisk'): readonly string[] {
  return view
    .all(kind)
    .filter(({ body }) => body.status !== 'retired')
    .map(({ key }) => key);
}

function regions<Id extends string>(
  ids: readonly Id[],
  keys: readonly string[],
  regionOf: (key: string) => Id,
): readonly Region<Id>[] {
  const found = new Map<Id, string[]>(ids.map((id) => [id, []]));
  for (const key of keys) found.get(regionOf(key))?.push(key);
  return [...found].map(([id, inRegion]) => ({ id, keys: inRegion }));
}
