import type { DeviceKinds } from '../device/index.ts';
import type { FileView } from '../kernel/index.ts';
import { type Transfer, transferKind } from './connection/transfer.ts';
import { type Control, controlKind } from './controls/control.ts';
import {
  type OverallResidual,
  overallResidualKind,
  planKind,
  type RiskPlan,
  type RiskReview,
  reviewKind,
} from './policy/plan.ts';
import { type SafetyPolicy, type SecurityPolicy, safetyPolicyKind, securityPolicyKind } from './policy/policy.ts';
import {
  type Harm,
  type Hazard,
  type HazardousSituation,
  harmKind,
  hazardKind,
  type SafetyRisk,
  safetyRiskKind,
  situationKind,
} from './safety/safety.ts';
import {
  type Asset,
  assetKind,
  type SecurityRisk,
  securityRiskKind,
  type Threat,
  threatKind,
  type Weakness,
  weaknessKind,
} from './security/security.ts';

export const riskKinds = [
  safetyPolicyKind,
  securityPolicyKind,
  planKind,
  assetKind,
  threatKind,
  weaknessKind,
  securityRiskKind,
  hazardKind,
  harmKind,
  situationKind,
  safetyRiskKind,
  controlKind,
  transferKind,
  overallResidualKind,
  reviewKind,
] as const;

export type RiskKinds = {
  readonly safetyPolicy: SafetyPolicy;
  readonly securityPolicy: SecurityPolicy;
  readonly riskPlan: RiskPlan;
  readonly asset: Asset;
  readonly threat: Threat;
  readonly weakness: Weakness;
  readonly securityRisk: SecurityRisk;
  readonly hazard: Hazard;
  readonly harm: Harm;
  readonly hazardousSituation: HazardousSituation;
  readonly safetyRisk: SafetyRisk;
  readonly control: Control;
  readonly transfer: Transfer;
  readonly overallResidual: OverallResidual;
  readonly riskReview: RiskReview;
};

/** What the judgements of this room read: the device and both risk files. */
export type RiskView = FileView<DeviceKinds & RiskKinds>;
