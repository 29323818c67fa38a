import { appliesToRelease } from '../../device/index.ts';
import { isStale, type Signed, say, words } from '../../kernel/index.ts';
import type { RiskView } from '../kinds.ts';
import { hasImpact, relationOf } from '../relation/relation.ts';
import {
  type Control,
  type OperatingMode,
  type Screening,
  type ScreeningQuestion,
  screeningQuestions,
} from './control.ts';
import { isInPlace } from './credit.ts';

export const controlFlags = [
  'too-restrictive',
  'too-weak',
  'safety-impact',
  'security-impact',
  'undetermined',
] as const;
export type ControlFlag = (typeof controlFlags)[number];

export type ControlRelation = {
  /** All that are shown: an effect on safety only where nothing graver is. */
  readonly flags: readonly ControlFlag[];
  /** One sentence a flag; for a control without flags, why there is none. */
  readonly why: string;
  /** What a security control changes on the safety side, in a sentence, also where a graver flag is shown instead. */
  readonly safetyImpact?: string;
  readonly missing: readonly string[];
};

/** The flags of a control, from what both sides judged. Planned controls never flag. */
export function controlRelationOf(view: RiskView, key: string): ControlRelation {
  return view.memo('controlRelation', key, () => derive(view, key));
}

function derive(view: RiskView, key: string): ControlRelation {
  const control = view.get('control', key);
  if (control === undefined) return { flags: [], why: say`There is no such control.`, missing: [] };
  if (control.status === 'retired') return { flags: [], why: say`Retired.`, missing: [] };
  if (control.state === 'planned') return { flags: [], why: say`Planned: judged when it is in place.`, missing: [] };
  if (!isInPlace(control, view.release))
    return { flags: [], why: say`Not part of ${view.release}: judged for the releases that have it.`, missing: [] };
  const missing = missingJudgements(view, control);
  const found: [ControlFlag, string][] = [];
  const hindered = fromSecurity(control) ? hinderedModes(control) : [];
  if (hindered.length > 0) found.push(['too-restrictive', say`It hinders in ${hindered.join(', ')}.`]);
  const risks = control.strength?.level === 'weak' ? impactfulRisks(view, control) : [];
  if (risks.length > 0)
    found.push(['too-weak', say`It is judged weak and reduces ${risks.join(', ')}, which can harm.`]);
  const safetyTouched = fromSecurity(control) ? touched(control.crossSafety) : [];
  const safetyImpact = safetyTouched.length > 0 ? say`It changes ${safetyTouched.join(', ')}.` : undefined;
  if (safetyImpact !== undefined && found.length === 0) found.push(['safety-impact', safetyImpact]);
  const securityTouched = fromSafety(control) ? touched(control.crossSecurity) : [];
  if (securityTouched.length > 0)
    found.push(['security-impact', say`On the security side it changes ${securityTouched.join(', ')}.`]);
  if (missing.length > 0) found.push(['undetermined', say`Not judged: ${missing.join('; ')}.`]);
  const why =
    found.length > 0
      ? found.map(([, sentence]) => sentence).join(' ')
      : say`All that has to be judged is judged; nothing crosses over.`;
  return { flags: found.map(([flag]) => flag), why, missing, ...(safetyImpact && { safetyImpact }) };
}

/** What a control in place still has to be judged on, by the side that has to. */
export function missingJudgements(view: RiskView, control: Control): readonly string[] {
  return missingFrom(control, (judged) => whyNotStanding(view, judged));
}

/** What nobody has judged at all, whoever signed the rest and whatever has changed since. */
export function judgementsNotGiven(control: Control): readonly string[] {
  return missingFrom(control, () => undefined);
}

type WhyNot = (judged: Signed | undefined) => string | undefined;

/** Who did not sign has not judged, and what rests on other facts is judged no longer. */
function whyNotStanding(view: RiskView, judged: Signed | undefined): string | undefined {
  if (judged === undefined) return say`not signed`;
  return isStale(view, judged) ? say`judged on facts that have changed since` : undefined;
}

function missingFrom(control: Control, whyNot: WhyNot): readonly string[] {
  const missing: string[] = [];
  if (control.origin === undefined) missing.push(say`origin`);
  if (reducesSecurityRisk(control)) missing.push(...judgement(say`strength, by security`, control.strength, whyNot));
  if (fromSecurity(control)) {
    missing.push(...judgement(say`hindrance, by safety`, control.hindrance, whyNot));
    if (control.modes === undefined) missing.push(say`the modes it is active in`);
    const open = (control.modes ?? []).filter(
      (mode) => !control.hindrance?.modes.some((judged) => judged.mode === mode),
    );
    if (control.hindrance && open.length > 0)
      missing.push(say`hindrance in ${open.map((mode) => inMode[mode]).join(', ')}`);
    missing.push(...screening(say`effect on safety`, control.crossSafety, whyNot));
  }
  if (fromSafety(control)) missing.push(...screening(say`effect on security`, control.crossSecurity, whyNot));
  return missing;
}

export function hinderedModes(control: Control): readonly string[] {
  return (control.hindrance?.modes ?? []).filter(({ level }) => level === 'hinders').map(({ mode }) => inMode[mode]);
}

export function fromSecurity({ origin }: Control): boolean {
  return origin === 'security' || origin === 'both';
}

export function fromSafety({ origin }: Control): boolean {
  return origin === 'safety' || origin === 'both';
}

export function reducesSecurityRisk({ reduces = [] }: Control): boolean {
  return reduces.some(({ risk }) => risk.startsWith('SR-'));
}

function impactfulRisks(view: RiskView, { reduces = [] }: Control): readonly string[] {
  const risks = [...new Set(reduces.map(({ risk }) => risk))].filter((risk) => risk.startsWith('SR-'));
  return risks.filter((risk) => {
    const body = view.get('securityRisk', risk);
    const isJudged = body?.status !== 'retired' && appliesToRelease(body?.appliesTo, view.release);
    return isJudged && hasImpact(relationOf(view, risk));
  });
}

function judgement(
  name: string,
  given: { readonly judged?: Signed | undefined } | undefined,
  whyNot: WhyNot,
): readonly string[] {
  if (given === undefined) return [name];
  const why = whyNot(given.judged);
  return why === undefined ? [] : [`${name} (${why})`];
}

/** As it follows “it changes”. */
export const questionWords: Readonly<Record<ScreeningQuestion, string>> = words({
  emergencyAccess: 'use or access in an emergency',
  alarmsOrDisplay: 'alarms or display',
  timingOrAvailability: 'timing or availability',
  interfacePrivilegeData: 'an interface, a privilege or a data path',
  maintenanceUpdateRecovery: 'maintenance, update or recovery',
});

/** What a control changes on the other side, in words. */
export function touched(given: Screening | undefined): readonly string[] {
  return screeningQuestions
    .filter((question) => given?.[question] === 'yes')
    .map((question) => questionWords[question]);
}

function screening(name: string, given: Screening | undefined, whyNot: WhyNot): readonly string[] {
  if (given === undefined) return [name];
  const open = screeningQuestions.filter((question) => given[question] === undefined);
  if (open.length > 0) return [`${name} (${open.map((question) => questionWords[question]).join(', ')})`];
  return judgement(name, given, whyNot);
}

/** As it follows “hinders in”. */
export const inMode: Readonly<Record<OperatingMode, string>> = words({
  normal: 'normal use',
  emergency: 'an emergency',
  alarm: 'an alarm',
  degradedNetwork: 'a degraded network',
  service: 'service',
});
