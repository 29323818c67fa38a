import type { Rule } from './rule.ts';
import { afapMissing } from './rules/afap-missing.ts';
import { appliesToRetiredVariant } from './rules/applies-to-retired-variant.ts';
import { approvalMissing } from './rules/approval-missing.ts';
import { approvalStale } from './rules/approval-stale.ts';
import { approvalWithoutBasis } from './rules/approval-without-basis.ts';
import { assetNotAnalysed } from './rules/asset-not-analysed.ts';
import { assumptionFailureNotConsidered } from './rules/assumption-failure-not-considered.ts';
import { assumptionWithoutIfuLine } from './rules/assumption-without-ifu-line.ts';
import { authorApproves } from './rules/author-approves.ts';
import { authorMissing } from './rules/author-missing.ts';
import { benefitRiskMissing } from './rules/benefit-risk-missing.ts';
import { benefitRiskNotCalledFor } from './rules/benefit-risk-not-called-for.ts';
import { benefitRiskNotDecided } from './rules/benefit-risk-not-decided.ts';
import { benefitRiskOnSecurityResidual } from './rules/benefit-risk-on-security-residual.ts';
import { benefitRiskOnSecurityRisk } from './rules/benefit-risk-on-security-risk.ts';
import { clinicalEffectMissing } from './rules/clinical-effect-missing.ts';
import { clinicalEffectStale } from './rules/clinical-effect-stale.ts';
import { clinicalEvaluationMissing } from './rules/clinical-evaluation-missing.ts';
import { controlCreditedElsewhere } from './rules/control-credited-elsewhere.ts';
import { controlCreditedForSomeVariants } from './rules/control-credited-for-some-variants.ts';
import { controlCreditedUnverified } from './rules/control-credited-unverified.ts';
import { controlEvidenceFailed } from './rules/control-evidence-failed.ts';
import { controlEvidencePending } from './rules/control-evidence-pending.ts';
import { controlJudgedOnOneSide } from './rules/control-judged-on-one-side.ts';
import { controlJudgementMissing } from './rules/control-judgement-missing.ts';
import { controlJudgementStale } from './rules/control-judgement-stale.ts';
import { controlNotVerified } from './rules/control-not-verified.ts';
import { controlReducesNothing } from './rules/control-reduces-nothing.ts';
import { controlReducesRetiredRisk } from './rules/control-reduces-retired-risk.ts';
import { controlSafetyImpactNotSent } from './rules/control-safety-impact-not-sent.ts';
import { controlSecurityImpactNotSent } from './rules/control-security-impact-not-sent.ts';
import { controlTooWeak } from './rules/control-too-weak.ts';
import { controlWithoutImplementationEvidence } from './rules/control-without-implementation-evidence.ts';
import { controlWithoutOption } from './rules/control-without-option.ts';
import { controlWithoutParticipants } from './rules/control-without-participants.ts';
import { controlWithoutRelease } from './rules/control-without-release.ts';
import { decisionLevelUnknown } from './rules/decision-level-unknown.ts';
import { directOnSoftwareOnly } from './rules/direct-on-software-only.ts';
import { duplicateTransfer } from './rules/duplicate-transfer.ts';
import { essentialFunctionNotAnalysed } from './rules/essential-function-not-analysed.ts';
import { exploitabilityFromPastAttacks } from './rules/exploitability-from-past-attacks.ts';
import { exploitabilityHigherAfter } from './rules/exploitability-higher-after.ts';
import { exploitabilityMissing } from './rules/exploitability-missing.ts';
import { exploitabilityReducedByNothing } from './rules/exploitability-reduced-by-nothing.ts';
import { exploitabilityToP1Incomplete } from './rules/exploitability-to-p1-incomplete.ts';
import { exploitabilityToP1Lowered } from './rules/exploitability-to-p1-lowered.ts';
import { exploitabilityToP1NotMonotone } from './rules/exploitability-to-p1-not-monotone.ts';
import { exploitabilityWithoutBasis } from './rules/exploitability-without-basis.ts';
import { functionEffectMissing } from './rules/function-effect-missing.ts';
import { functionWithoutParticipants } from './rules/function-without-participants.ts';
import { furtherReductionNotPlanned } from './rules/further-reduction-not-planned.ts';
import { hazardIsSecurityCause } from './rules/hazard-is-security-cause.ts';
import { hazardWithoutParticipants } from './rules/hazard-without-participants.ts';
import { hazardWithoutSituation } from './rules/hazard-without-situation.ts';
import { hindranceInEmergency } from './rules/hindrance-in-emergency.ts';
import { informationControlWithoutReason } from './rules/information-control-without-reason.ts';
import { intendedPurposeMissing } from './rules/intended-purpose-missing.ts';
import { judgementUnsigned } from './rules/judgement-unsigned.ts';
import { lossWithoutFunction } from './rules/loss-without-function.ts';
import { lossesMissing } from './rules/losses-missing.ts';
import { misuseNotConsidered } from './rules/misuse-not-considered.ts';
import { newRisksNotAnswered } from './rules/new-risks-not-answered.ts';
import { onePersonBothSides } from './rules/one-person-both-sides.ts';
import { onePersonJudgesBothSides } from './rules/one-person-judges-both-sides.ts';
import { operatorControlWithoutIfuLine } from './rules/operator-control-without-ifu-line.ts';
import { operatorControlWithoutJustification } from './rules/operator-control-without-justification.ts';
import { overallResidualIncomplete } from './rules/overall-residual-incomplete.ts';
import { overallResidualMissing } from './rules/overall-residual-missing.ts';
import { overallResidualNotAcceptable } from './rules/overall-residual-not-acceptable.ts';
import { overallResidualWithoutBenefitRisk } from './rules/overall-residual-without-benefit-risk.ts';
import { overallResidualWithoutParticipants } from './rules/overall-residual-without-participants.ts';
import { overallSecurityResidualNotSent } from './rules/overall-security-residual-not-sent.ts';
import { p1BelowExploitability } from './rules/p1-below-exploitability.ts';
import { p1Missing } from './rules/p1-missing.ts';
import { p1WithoutBasis } from './rules/p1-without-basis.ts';
import { p2Missing } from './rules/p2-missing.ts';
import { participantWithoutCompetence } from './rules/participant-without-competence.ts';
import { planIncomplete } from './rules/plan-incomplete.ts';
import { planMissing } from './rules/plan-missing.ts';
import { planNotApproved } from './rules/plan-not-approved.ts';
import { planWithoutParticipants } from './rules/plan-without-participants.ts';
import { plannedControlCredited } from './rules/planned-control-credited.ts';
import { policyMissing } from './rules/policy-missing.ts';
import { presumptionNotHarmonised } from './rules/presumption-not-harmonised.ts';
import { profileContradiction } from './rules/profile-contradiction.ts';
import { provisionOverrideAgainstProfile } from './rules/provision-override-against-profile.ts';
import { provisionOverrideUnknown } from './rules/provision-override-unknown.ts';
import { recordedClassWithoutReason } from './rules/recorded-class-without-reason.ts';
import { requiredExploitabilityMissing } from './rules/required-exploitability-missing.ts';
import { requiredExploitabilityNotMet } from './rules/required-exploitability-not-met.ts';
import { residualRiskNotDisclosed } from './rules/residual-risk-not-disclosed.ts';
import { retiredWithoutReason } from './rules/retired-without-reason.ts';
import { reviewFindsOpenPoints } from './rules/review-finds-open-points.ts';
import { reviewIncomplete } from './rules/review-incomplete.ts';
import { reviewMissing } from './rules/review-missing.ts';
import { reviewOutstanding } from './rules/review-outstanding.ts';
import { reviewOverdue } from './rules/review-overdue.ts';
import { reviewWithoutParticipants } from './rules/review-without-participants.ts';
import { safetyAcceptabilityNotMonotone } from './rules/safety-acceptability-not-monotone.ts';
import { safetyAnswerAgainstClinicalEffect } from './rules/safety-answer-against-clinical-effect.ts';
import { safetyAnswerMissing } from './rules/safety-answer-missing.ts';
import { safetyAnswerNoneWithoutReason } from './rules/safety-answer-none-without-reason.ts';
import { safetyAnswerNotBySafety } from './rules/safety-answer-not-by-safety.ts';
import { safetyAnswerSelfConfirmed } from './rules/safety-answer-self-confirmed.ts';
import { safetyAnswerStale } from './rules/safety-answer-stale.ts';
import { safetyAnswerUnconfirmed } from './rules/safety-answer-unconfirmed.ts';
import { safetyAnswerUndetermined } from './rules/safety-answer-undetermined.ts';
import { safetyDecisionStale } from './rules/safety-decision-stale.ts';
import { safetyEstimateWithoutBasis } from './rules/safety-estimate-without-basis.ts';
import { safetyFactorHigherAfter } from './rules/safety-factor-higher-after.ts';
import { safetyFactorReducedByNothing } from './rules/safety-factor-reduced-by-nothing.ts';
import { safetyLevelUnknown } from './rules/safety-level-unknown.ts';
import { safetyPolicyGrid } from './rules/safety-policy-grid.ts';
import { safetyPolicyIsExample } from './rules/safety-policy-is-example.ts';
import { safetyPolicyNotApproved } from './rules/safety-policy-not-approved.ts';
import { safetyPolicyWithoutParticipants } from './rules/safety-policy-without-participants.ts';
import { safetyResidualNotDecided } from './rules/safety-residual-not-decided.ts';
import { safetyRiskContradiction } from './rules/safety-risk-contradiction.ts';
import { safetyRiskIncomplete } from './rules/safety-risk-incomplete.ts';
import { safetyRiskWithoutParticipants } from './rules/safety-risk-without-participants.ts';
import { secondSafetyPolicy } from './rules/second-safety-policy.ts';
import { secondSecurityPolicy } from './rules/second-security-policy.ts';
import { securityAcceptabilityNotMonotone } from './rules/security-acceptability-not-monotone.ts';
import { securityAcceptanceStale } from './rules/security-acceptance-stale.ts';
import { securityCauseNoneWithoutReason } from './rules/security-cause-none-without-reason.ts';
import { securityCauseNotAnswered } from './rules/security-cause-not-answered.ts';
import { securityCauseNotTraced } from './rules/security-cause-not-traced.ts';
import { securityCauseUndecided } from './rules/security-cause-undecided.ts';
import { securityCauseWithoutRisk } from './rules/security-cause-without-risk.ts';
import { securityHazardCategoriesMissing } from './rules/security-hazard-categories-missing.ts';
import { securityImpactMissing } from './rules/security-impact-missing.ts';
import { securityLevelUnknown } from './rules/security-level-unknown.ts';
import { securityPolicyGrid } from './rules/security-policy-grid.ts';
import { securityPolicyIsExample } from './rules/security-policy-is-example.ts';
import { securityPolicyNotApproved } from './rules/security-policy-not-approved.ts';
import { securityPolicyWithoutParticipants } from './rules/security-policy-without-participants.ts';
import { securityResidualNotAccepted } from './rules/security-residual-not-accepted.ts';
import { securityResidualUnacceptable } from './rules/security-residual-unacceptable.ts';
import { securityRiskClassNote } from './rules/security-risk-class-note.ts';
import { securityRiskContradiction } from './rules/security-risk-contradiction.ts';
import { securityRiskIncomplete } from './rules/security-risk-incomplete.ts';
import { securityRiskNotSent } from './rules/security-risk-not-sent.ts';
import { securityRiskWithoutParticipants } from './rules/security-risk-without-participants.ts';
import { securityScaleIsSeverity } from './rules/security-scale-is-severity.ts';
import { sequenceBelowSecurityRisk } from './rules/sequence-below-security-risk.ts';
import { sequenceLevelUnknown } from './rules/sequence-level-unknown.ts';
import { sequenceWithoutExploitabilityBound } from './rules/sequence-without-exploitability-bound.ts';
import { severityMissing } from './rules/severity-missing.ts';
import { sideWithoutParticipant } from './rules/side-without-participant.ts';
import { signedInTheFuture } from './rules/signed-in-the-future.ts';
import { situationNotAssessed } from './rules/situation-not-assessed.ts';
import { situationWithoutHazard } from './rules/situation-without-hazard.ts';
import { situationWithoutParticipants } from './rules/situation-without-participants.ts';
import { situationWithoutSequence } from './rules/situation-without-sequence.ts';
import { tooRestrictiveWithoutTradeOff } from './rules/too-restrictive-without-trade-off.ts';
import { tradeOffNotApprovedByBoth } from './rules/trade-off-not-approved-by-both.ts';
import { tradeOffStale } from './rules/trade-off-stale.ts';
import { transferControlNotBegun } from './rules/transfer-control-not-begun.ts';
import { transferDecidedBySender } from './rules/transfer-decided-by-sender.ts';
import { transferDecidedWithoutDecision } from './rules/transfer-decided-without-decision.ts';
import { transferDecisionNotCarriedOut } from './rules/transfer-decision-not-carried-out.ts';
import { transferDecisionOfBefore } from './rules/transfer-decision-of-before.ts';
import { transferDecisionUnsigned } from './rules/transfer-decision-unsigned.ts';
import { transferDecisionWithoutParticipants } from './rules/transfer-decision-without-participants.ts';
import { transferDismissedWithoutReason } from './rules/transfer-dismissed-without-reason.ts';
import { transferNotFedBack } from './rules/transfer-not-fed-back.ts';
import { transferQuestionOpen } from './rules/transfer-question-open.ts';
import { transferSourceMismatch } from './rules/transfer-source-mismatch.ts';
import { transferStale } from './rules/transfer-stale.ts';
import { transferWaiting } from './rules/transfer-waiting.ts';
import { unknownProfileField } from './rules/unknown-profile-field.ts';
import { useContextIncomplete } from './rules/use-context-incomplete.ts';
import { vulnerabilityWithoutControl } from './rules/vulnerability-without-control.ts';
import { weakWithoutReason } from './rules/weak-without-reason.ts';
import { workingReleaseMissing } from './rules/working-release-missing.ts';

/** Every rule, in the order of the work. A new one is a file in `rules`, two example files in `examples`, and a line here. */
export const rules = [
  intendedPurposeMissing,
  useContextIncomplete,
  workingReleaseMissing,
  clinicalEvaluationMissing,
  unknownProfileField,
  profileContradiction,
  provisionOverrideUnknown,
  provisionOverrideAgainstProfile,
  presumptionNotHarmonised,
  policyMissing,
  planMissing,
  reviewMissing,
  overallResidualMissing,
  reviewOutstanding,
  sideWithoutParticipant,
  onePersonBothSides,
  authorApproves,
  approvalMissing,
  authorMissing,
  approvalWithoutBasis,
  appliesToRetiredVariant,
  approvalStale,
  signedInTheFuture,
  retiredWithoutReason,
  safetyPolicyNotApproved,
  secondSafetyPolicy,
  securityPolicyNotApproved,
  secondSecurityPolicy,
  safetyPolicyIsExample,
  securityPolicyIsExample,
  safetyPolicyGrid,
  securityPolicyGrid,
  safetyAcceptabilityNotMonotone,
  securityAcceptabilityNotMonotone,
  exploitabilityToP1Incomplete,
  exploitabilityToP1NotMonotone,
  exploitabilityToP1Lowered,
  securityScaleIsSeverity,
  securityPolicyWithoutParticipants,
  safetyPolicyWithoutParticipants,
  securityRiskNotSent,
  safetyAnswerMissing,
  safetyAnswerUndetermined,
  safetyAnswerUnconfirmed,
  safetyAnswerNotBySafety,
  safetyAnswerSelfConfirmed,
  safetyAnswerNoneWithoutReason,
  safetyAnswerStale,
  safetyAnswerAgainstClinicalEffect,
  securityRiskContradiction,
  securityRiskClassNote,
  recordedClassWithoutReason,
  directOnSoftwareOnly,
  securityRiskIncomplete,
  lossesMissing,
  lossWithoutFunction,
  exploitabilityMissing,
  exploitabilityWithoutBasis,
  exploitabilityFromPastAttacks,
  securityImpactMissing,
  securityLevelUnknown,
  requiredExploitabilityNotMet,
  exploitabilityReducedByNothing,
  exploitabilityHigherAfter,
  securityResidualUnacceptable,
  securityResidualNotAccepted,
  securityAcceptanceStale,
  benefitRiskOnSecurityRisk,
  vulnerabilityWithoutControl,
  securityRiskWithoutParticipants,
  assetNotAnalysed,
  functionEffectMissing,
  functionWithoutParticipants,
  clinicalEffectMissing,
  clinicalEffectStale,
  essentialFunctionNotAnalysed,
  misuseNotConsidered,
  assumptionWithoutIfuLine,
  assumptionFailureNotConsidered,
  participantWithoutCompetence,
  hazardIsSecurityCause,
  hazardWithoutSituation,
  hazardWithoutParticipants,
  situationWithoutHazard,
  situationWithoutSequence,
  securityCauseNotAnswered,
  securityCauseUndecided,
  securityCauseNoneWithoutReason,
  securityCauseNotTraced,
  securityCauseWithoutRisk,
  sequenceWithoutExploitabilityBound,
  p1Missing,
  p1WithoutBasis,
  p1BelowExploitability,
  sequenceBelowSecurityRisk,
  sequenceLevelUnknown,
  situationNotAssessed,
  situationWithoutParticipants,
  safetyRiskIncomplete,
  safetyRiskWithoutParticipants,
  severityMissing,
  p2Missing,
  safetyEstimateWithoutBasis,
  safetyLevelUnknown,
  safetyRiskContradiction,
  safetyFactorReducedByNothing,
  safetyFactorHigherAfter,
  afapMissing,
  furtherReductionNotPlanned,
  benefitRiskMissing,
  safetyResidualNotDecided,
  benefitRiskNotCalledFor,
  benefitRiskNotDecided,
  safetyDecisionStale,
  controlWithoutOption,
  controlWithoutParticipants,
  controlReducesNothing,
  controlCreditedUnverified,
  plannedControlCredited,
  controlCreditedElsewhere,
  controlCreditedForSomeVariants,
  controlNotVerified,
  controlEvidenceFailed,
  controlEvidencePending,
  controlWithoutImplementationEvidence,
  controlWithoutRelease,
  controlJudgedOnOneSide,
  controlJudgementMissing,
  controlJudgementStale,
  judgementUnsigned,
  weakWithoutReason,
  controlTooWeak,
  hindranceInEmergency,
  tooRestrictiveWithoutTradeOff,
  tradeOffNotApprovedByBoth,
  tradeOffStale,
  controlSafetyImpactNotSent,
  controlSecurityImpactNotSent,
  informationControlWithoutReason,
  operatorControlWithoutJustification,
  operatorControlWithoutIfuLine,
  newRisksNotAnswered,
  controlReducesRetiredRisk,
  onePersonJudgesBothSides,
  transferSourceMismatch,
  duplicateTransfer,
  transferDismissedWithoutReason,
  transferWaiting,
  transferQuestionOpen,
  transferDecidedWithoutDecision,
  transferDecisionOfBefore,
  transferDecisionUnsigned,
  transferDecisionWithoutParticipants,
  transferDecidedBySender,
  transferDecisionNotCarriedOut,
  requiredExploitabilityMissing,
  transferControlNotBegun,
  transferNotFedBack,
  transferStale,
  decisionLevelUnknown,
  planNotApproved,
  planIncomplete,
  planWithoutParticipants,
  reviewOverdue,
  reviewIncomplete,
  reviewFindsOpenPoints,
  reviewWithoutParticipants,
  overallResidualIncomplete,
  overallResidualNotAcceptable,
  overallResidualWithoutBenefitRisk,
  benefitRiskOnSecurityResidual,
  securityHazardCategoriesMissing,
  residualRiskNotDisclosed,
  overallSecurityResidualNotSent,
  overallResidualWithoutParticipants,
  // Each is only asked about records of its own kind: check.ts sorts them so.
] as readonly Rule[];
