import type { RiskView } from '../kinds.ts';
import type { LevelId } from './policy.ts';

/** The scales of both policies whose levels records name. */
export const usedScales = ['severity', 'p1', 'p2', 'exploitability', 'impact'] as const;
type UsedScale = (typeof usedScales)[number];

/** Scale → level → how many records name it; retired ones count too, for they are still read. */
export type LevelUses = Readonly<Record<UsedScale, Readonly<Record<LevelId, number>>>>;

/** What a change of the scales would leave without a level. */
export function levelUses(view: RiskView): LevelUses {
  const found = new Map<UsedScale, Map<LevelId, Set<string>>>();
  const note = (key: string, scale: UsedScale, ...levels: readonly (LevelId | undefined)[]) => {
    const ofScale = found.get(scale) ?? new Map<LevelId, Set<string>>();
    found.set(scale, ofScale);
    for (const level of levels) if (level !== undefined) ofScale.set(level, (ofScale.get(level) ?? new Set()).add(key));
  };
  for (const { key, body } of view.all('safetyRisk')) {
    note(key, 'severity', body.severity, body.after?.severity);
    note(key, 'p1', body.after?.p1);
    note(key, 'p2', body.p2, body.after?.p2);
  }
  for (const { key, body } of view.all('hazardousSituation'))
    for (const { p1, upTo } of body.sequences ?? []) {
      note(key, 'p1', p1);
      note(key, 'exploitability', upTo);
    }
  for (const { key, body } of view.all('securityRisk')) {
    note(key, 'exploitability', body.exploitability?.before, body.exploitability?.after);
    note(key, 'impact', ...Object.values(body.impact ?? {}));
  }
  for (const { key, body } of view.all('transfer')) {
    note(key, 'severity', body.decision?.severity);
    note(key, 'exploitability', body.decision?.requiredExploitability);
  }
  const counted = (scale: UsedScale) =>
    Object.fromEntries([...(found.get(scale) ?? [])].map(([level, keys]) => [level, keys.size]));
  return {
    severity: counted('severity'),
    p1: counted('p1'),
    p2: counted('p2'),
    exploitability: counted('exploitability'),
    impact: counted('impact'),
  };
}
