import { type Day, isStale, type Signed } from '../../kernel/index.ts';
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

/** Who judged, and whether the facts are still those judged on. */
export type JudgedBy = { readonly by: string; readonly on: Day; readonly isStale: boolean };

/** One row of the scale: a mode, and whether the control stands in the way of care in it. */
export type ScaleRow = {
  readonly mode: OperatingMode;
  /** The control says that it is active in this mode. */
  readonly isActive: boolean;
  /** `undefined` where nobody has judged it. */
  readonly hindrance: 'none' | 'hinders' | undefined;
  readonly reason: string | undefined;
};

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
    readonly reason: string | undefined;
    readonly judged: JudgedBy | undefined;
  };
  readonly rows: readonly ScaleRow[];
  readonly hindranceJudged: JudgedBy | undefined;
  readonly onSafety: Answers;
  readonly onSecurity: Answers;
  readonly tradeOff: TradeOffState;
};

export type TradeOffState = {
  /** The sides pull apart: it hinders and is wanted, or is weak and hinders. */
  readonly isNeeded: boolean;
  readonly reason: string | undefined;
  readonly alternatives: readonly string[];
  readonly approvals: Readonly<Partial<Record<'security' | 'safety', JudgedBy>>>;
  readonly isAgreed: boolean;
};

export function scaleOf(view: RiskView, key: string): ControlScale | undefined {
  const control = view.get('control', key);
  if (control === undefined) return undefined;
  const { strength, hindrance } = control;
  return {
    strength: { level: strength?.level, reason: strength?.reason, judged: judgedBy(view, strength?.judged) },
    rows: operatingModes.map((mode) => rowOf(control, mode)),
    hindranceJudged: judgedBy(view, hindrance?.judged),
    onSafety: answersOf(view, control.crossSafety, fromSecurity(control)),
    onSecurity: answersOf(view, control.crossSecurity, fromSafety(control)),
    tradeOff: tradeOffOf(view, key, control),
  };
}

function rowOf({ modes, hindrance }: Control, mode: OperatingMode): ScaleRow {
  const judged = hindrance?.modes.find((each) => each.mode === mode);
  return { mode, isActive: modes?.includes(mode) ?? false, hindrance: judged?.level, reason: judged?.reason };
}

const questions = Object.keys(screeningQuestions) as readonly ScreeningQuestion[];

function answersOf(view: RiskView, given: Screening | undefined, isAsked: boolean): Answers {
  const answered = questions.filter((question) => given?.[question] !== undefined);
  return {
    isAsked,
    answers: Object.fromEntries(answered.map((question) => [question, given?.[question]])),
    open: questions.filter((question) => !answered.includes(question)),
    reason: given?.reason,
    judged: judgedBy(view, given?.judged),
  };
}

function tradeOffOf(view: RiskView, key: string, { tradeOff }: Control): TradeOffState {
  const { flags } = controlRelationOf(view, key);
  const sides = ['security', 'safety'] as const;
  const approvals = Object.fromEntries(
    sides.flatMap((side) => {
      const judged = judgedBy(
        view,
        tradeOff?.approvals?.findLast(({ role }) => role === side),
      );
      return judged === undefined ? [] : [[side, judged]];
    }),
  ) as TradeOffState['approvals'];
  return {
    isNeeded: flags.includes('too-restrictive'),
    reason: tradeOff?.reason,
    alternatives: tradeOff?.alternatives ?? [],
    approvals,
    isAgreed: sides.every((side) => approvals[side] !== undefined && !approvals[side].isStale),
  };
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
