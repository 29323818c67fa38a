import { changedSince, type Day, isStale, type Signed } from '../../kernel/index.ts';
import type { RiskView } from '../kinds.ts';
import {
  type Control,
  type OperatingMode,
  operatingModes,
  type Screening,
  type ScreeningQuestion,
  screeningQuestions,
} from './control.ts';
import { controlRelationOf, fromSafety, fromSecurity } from './control-flags.ts';
import { asksForHindrance, hindranceIn, marksOf, type ScaleMark } from './scale-mark.ts';
import { openQuestions } from './screening.ts';

/** Who judged, and whether the facts are still those judged on. */
export type JudgedBy = { readonly by: string; readonly on: Day; readonly isStale: boolean };

/** An approval of the trade-off: where it does not hold any more, the keys of what has changed since. */
export type ApprovedBy = JudgedBy & { readonly changed: readonly string[] };

/** One row of the scale: a mode, and whether the control stands in the way of care in it. */
export type ScaleRow = {
  readonly mode: OperatingMode;
  /** The control says that it is active in this mode. */
  readonly isActive: boolean;
  /** As it is written down, whether or not it still counts; `undefined` where nobody has judged it. */
  readonly hindrance: 'none' | 'hinders' | undefined;
  /** What counts of it. */
  readonly mark: ScaleMark['hindrance'];
  readonly reason: string | undefined;
};

export const emergencyAnswers = ['none', 'hinders', 'unchanged', 'open', 'stale', 'notAsked'] as const;
/** Whether care can go on in an emergency. `unchanged`: it is not active then, and was screened to change nothing of it. */
export type EmergencyAnswer = (typeof emergencyAnswers)[number];

export type Answers = {
  /** It is for this side to answer, since the control comes from the other one. */
  readonly isAsked: boolean;
  readonly answers: Readonly<Partial<Record<ScreeningQuestion, 'yes' | 'no'>>>;
  readonly open: readonly ScreeningQuestion[];
  readonly reason: string | undefined;
  readonly judged: JudgedBy | undefined;
};

/** A control between the two sides: how strong it is, where it hinders, and what the two have agreed. */
export type ControlScale = {
  readonly strength: {
    readonly level: 'adequate' | 'weak' | undefined;
    readonly mark: ScaleMark['strength'];
    readonly reason: string | undefined;
    readonly judged: JudgedBy | undefined;
  };
  readonly rows: readonly ScaleRow[];
  readonly emergency: EmergencyAnswer;
  readonly hindranceJudged: JudgedBy | undefined;
  readonly onSafety: Answers;
  readonly onSecurity: Answers;
  readonly tradeOff: TradeOffState;
};

export type TradeOffState = {
  /** The sides pull apart: it hinders and is wanted, or is weak and hinders. */
  readonly isNeeded: boolean;
  /** Whether they pull apart nobody can say yet: not all that it hangs on is judged, or not on the facts as they are. */
  readonly isOpen: boolean;
  readonly reason: string | undefined;
  readonly alternatives: readonly string[];
  readonly approvals: Readonly<Partial<Record<'security' | 'safety', ApprovedBy>>>;
  readonly isAgreed: boolean;
};

export function scaleOf(view: RiskView, key: string): ControlScale | undefined {
  const control = view.get('control', key);
  if (control === undefined) return undefined;
  const { strength, hindrance } = control;
  return {
    strength: {
      level: strength?.level,
      mark: marksOf(view, control).strength,
      reason: strength?.reason,
      judged: judgedBy(view, strength?.judged),
    },
    rows: operatingModes.map((mode) => rowOf(view, control, mode)),
    emergency: emergencyOf(view, control),
    hindranceJudged: judgedBy(view, hindrance?.judged),
    onSafety: answersOf(view, control.crossSafety, fromSecurity(control)),
    onSecurity: answersOf(view, control.crossSecurity, fromSafety(control)),
    tradeOff: tradeOffOf(view, key, control),
  };
}

function rowOf(view: RiskView, control: Control, mode: OperatingMode): ScaleRow {
  const judged = control.hindrance?.modes.find((each) => each.mode === mode);
  return {
    mode,
    isActive: control.modes?.includes(mode) ?? false,
    hindrance: judged?.level,
    mark: hindranceIn(view, control, mode),
    reason: judged?.reason,
  };
}

function emergencyOf(view: RiskView, control: Control): EmergencyAnswer {
  const mark = hindranceIn(view, control, 'emergency');
  if (mark !== 'notAsked') return mark;
  if (!asksForHindrance(view, control)) return 'notAsked';
  // Not active then, it may still change use or access, which the first of the five questions asks.
  const { emergencyAccess, judged } = control.crossSafety ?? {};
  if (emergencyAccess !== 'no' || judged === undefined) return 'open';
  return isStale(view, judged) ? 'stale' : 'unchanged';
}

function answersOf(view: RiskView, given: Screening | undefined, isAsked: boolean): Answers {
  const open = openQuestions(given);
  const answered = screeningQuestions.filter((question) => !open.includes(question));
  return {
    isAsked,
    answers: Object.fromEntries(answered.map((question) => [question, given?.[question]])),
    open,
    reason: given?.reason,
    judged: judgedBy(view, given?.judged),
  };
}

function tradeOffOf(view: RiskView, key: string, control: Control): TradeOffState {
  const { tradeOff } = control;
  const { flags } = controlRelationOf(view, key);
  const approvalFor = (side: 'security' | 'safety'): ApprovedBy | undefined => {
    const given = tradeOff?.approvals?.findLast(({ role }) => role === side);
    const judged = judgedBy(view, given);
    return judged && { ...judged, changed: changedSince(view, given) };
  };
  const [security, safety] = [approvalFor('security'), approvalFor('safety')];
  const isNeeded = flags.includes('too-restrictive');
  return {
    isNeeded,
    isOpen: !isNeeded && isUnjudged(view, control),
    reason: tradeOff?.reason,
    alternatives: tradeOff?.alternatives ?? [],
    approvals: { ...(security && { security }), ...(safety && { safety }) },
    isAgreed: [security, safety].every((approval) => approval?.isStale === false),
  };
}

/** A plan waits for the judgements that will be asked for once it is in place. */
function isUnjudged(view: RiskView, control: Control): boolean {
  const { strength, hindrance } = marksOf(view, { ...control, state: 'inPlace' });
  return [strength, hindrance].some((mark) => mark === 'open' || mark === 'stale');
}

function judgedBy(view: RiskView, signed: Signed | undefined): JudgedBy | undefined {
  return signed && { by: signed.by, on: signed.on, isStale: isStale(view, signed) };
}

/** Other controls that reduce one of the same risks: what could be done instead. */
export function alternativesTo(view: RiskView, key: string): readonly string[] {
  const risks = new Set(view.get('control', key)?.reduces?.map(({ risk }) => risk));
  const others = [...risks].flatMap((risk) =>
    view
      .referrers(risk)
      .flatMap(({ kind, key: other, path }) => (kind === 'control' && path.startsWith('reduces') ? other : [])),
  );
  return [...new Set(others)].filter((other) => other !== key && view.get('control', other)?.status !== 'retired');
}
