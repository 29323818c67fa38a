import { say } from '../../../kernel/index.ts';
import type { RiskView } from '../../kinds.ts';
import { safetyPolicyOf } from '../../policy/active-policy.ts';
import { type LevelId, type Levels, levelName, rankOf } from '../../policy/policy.ts';

export type WorstHarm = {
  readonly title: string;
  readonly severity: LevelId | undefined;
  readonly severityName: string;
};

/** The gravest harm that these situations may lead to; undefined where no safety risk names them. */
export function worstHarmOf(view: RiskView, situations: readonly string[]): WorstHarm | undefined {
  const scale = safetyPolicyOf(view)?.severity ?? [];
  const risks = situations.flatMap((situation) => safetyRisksOf(view, situation));
  // What is not judged could be the worst: it goes before every level that is known.
  const rank = (severity: LevelId | undefined) => rankOf(scale, severity) ?? Number.POSITIVE_INFINITY;
  const worst = risks.reduce<(typeof risks)[number] | undefined>(
    (gravest, each) =>
      gravest === undefined || rank(each.body.severity) > rank(gravest.body.severity) ? each : gravest,
    undefined,
  );
  if (worst === undefined) return undefined;
  const { harm, title, severity } = worst.body;
  const harmTitle = harm === undefined ? undefined : view.get('harm', harm)?.title;
  return {
    title: harmTitle ?? title,
    severity,
    severityName: severityName(scale, severity),
  };
}

function severityName(scale: Levels, severity: LevelId | undefined): string {
  if (severity === undefined) return say`severity not assessed`;
  return rankOf(scale, severity) === undefined ? levelName(scale, severity) : levelName(scale, severity).toLowerCase();
}

/** The living safety risks that a situation leads to. */
export function safetyRisksOf(view: RiskView, situation: string) {
  const keys = new Set(
    view
      .referrers(situation)
      .flatMap(({ kind, key, path }) => (kind === 'safetyRisk' && path === 'situation' ? key : [])),
  );
  return [...keys].flatMap((key) => {
    const body = view.get('safetyRisk', key);
    return body === undefined || body.status === 'retired' ? [] : [{ key, body }];
  });
}
