import type { KindName } from '@suture/core/file';
import { defaultSafetyPolicy, defaultSecurityPolicy } from '@suture/core/risk';
import type { ComponentType } from 'react';
import { DeviceForm } from '../device/forms/DeviceForm.tsx';
import { AssumptionForm, MisuseForm, ParticipantForm, ReleaseForm, VariantForm } from '../device/forms/DeviceParts.tsx';
import { FunctionForm } from '../device/forms/FunctionForm.tsx';
import { ControlForm } from '../risk/forms/ControlForm.tsx';
import { OverallResidualForm, RiskPlanForm, RiskReviewForm } from '../risk/forms/PlanForms.tsx';
import { SafetyPolicyForm, SecurityPolicyForm } from '../risk/forms/PolicyForms.tsx';
import { HarmForm, HazardForm } from '../risk/forms/SafetyParts.tsx';
import { SafetyRiskForm } from '../risk/forms/SafetyRiskForm.tsx';
import { AssetForm, ThreatForm, WeaknessForm } from '../risk/forms/SecurityParts.tsx';
import { SecurityRiskForm } from '../risk/forms/SecurityRiskForm.tsx';
import { SituationForm } from '../risk/forms/SituationForm.tsx';
import { TransferForm } from '../risk/forms/TransferForm.tsx';
import type { Body } from '../ui/form/body.ts';

export type KindForm = { readonly Form: ComponentType /** What a new record begins with. */; readonly start?: Body };

/** The form of each kind, laid out for the person who fills it in. */
export const kindForms: Readonly<Record<KindName, KindForm>> = {
  device: { Form: DeviceForm },
  variant: { Form: VariantForm },
  release: { Form: ReleaseForm, start: { stage: 'inDevelopment' } },
  function: { Form: FunctionForm },
  misuse: { Form: MisuseForm },
  assumption: { Form: AssumptionForm },
  participant: { Form: ParticipantForm },
  safetyPolicy: { Form: SafetyPolicyForm, start: withoutStatus(defaultSafetyPolicy) },
  securityPolicy: { Form: SecurityPolicyForm, start: withoutStatus(defaultSecurityPolicy) },
  riskPlan: { Form: RiskPlanForm },
  asset: { Form: AssetForm },
  threat: { Form: ThreatForm },
  weakness: { Form: WeaknessForm },
  securityRisk: { Form: SecurityRiskForm },
  hazard: { Form: HazardForm },
  harm: { Form: HarmForm },
  hazardousSituation: { Form: SituationForm },
  safetyRisk: { Form: SafetyRiskForm },
  control: { Form: ControlForm, start: { state: 'planned' } },
  transfer: { Form: TransferForm },
  overallResidual: { Form: OverallResidualForm },
  riskReview: { Form: RiskReviewForm },
};

/** A new record is a draft; the server says so. */
function withoutStatus(policy: Body): Body {
  const { status: _, ...body } = policy;
  return body;
}
