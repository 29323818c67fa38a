import type { DeviceFile } from '@suture/core/file';
import {
  type ControlFlag,
  type Coverage,
  controlRelationOf,
  coverageOf,
  type Estimate,
  evaluateSafetyRisk,
  evaluateSecurityRisk,
  type ImpactClass,
  type RelationClass,
  relationOf,
  type SafetyRelation,
  safetyRelationOf,
  type Verdict,
} from '@suture/core/risk';

/** What `suture risks --json` prints. A verdict that is not assessed is `null`, never "acceptable". */
export type RisksReport = {
  readonly release: string | null;
  readonly securityRisks: readonly ReportedSecurityRisk[];
  readonly safetyRisks: readonly ReportedSafetyRisk[];
  readonly controls: readonly ReportedControl[];
};

type ReportedSecurityRisk = {
  readonly key: string;
  readonly title: string;
  readonly relation: RelationClass;
  readonly subtypes: readonly ImpactClass[];
  readonly why: string;
  readonly contradictions: readonly string[];
  readonly notes: readonly string[];
  readonly evaluation: { readonly before: Verdict | null; readonly now: Verdict | null; readonly because: string };
  readonly coverage: Coverage;
};

type ReportedSafetyRisk = {
  readonly key: string;
  readonly title: string;
  readonly relation: SafetyRelation['relation'];
  readonly why: string;
  readonly contradictions: readonly string[];
  readonly evaluation: { readonly before: Estimate; readonly now: Estimate; readonly because: string };
};

type ReportedControl = {
  readonly key: string;
  readonly title: string;
  readonly state: 'planned' | 'inPlace';
  readonly flags: readonly ControlFlag[];
  readonly why: string;
  readonly contradictions: readonly string[];
  readonly missing: readonly string[];
};

/** Each risk and control with its class and the sentence that gives it; retired records are left out. */
export function risksReport(file: DeviceFile): RisksReport {
  const living = <Body extends { readonly status: string }>(records: readonly { key: string; body: Body }[]) =>
    records.filter(({ body }) => body.status !== 'retired');
  return {
    release: file.release ?? null,
    securityRisks: living(file.all('securityRisk')).map(({ key, body }) => {
      const { before, now, because } = evaluateSecurityRisk(file, key);
      const evaluation = { before: before ?? null, now: now ?? null, because };
      return { key, title: body.title, ...relationOf(file, key), evaluation, coverage: coverageOf(file, key) };
    }),
    safetyRisks: living(file.all('safetyRisk')).map(({ key, body }) => {
      const { before, now, because } = evaluateSafetyRisk(file, key);
      return { key, title: body.title, ...safetyRelationOf(file, key), evaluation: { before, now, because } };
    }),
    controls: living(file.all('control')).map(({ key, body }) => {
      const { flags, why, missing } = controlRelationOf(file, key);
      return { key, title: body.title, state: body.state, flags, why, contradictions: [], missing };
    }),
  };
}
