import type { Judgement, Scale, Side } from './queries.ts';

type Mode = Scale['rows'][number]['mode'];
export type Question = Scale['onSafety']['open'][number];
type YesNo = 'yes' | 'no';

/** What one side is about to judge: the needle, the reasons, the five questions. */
export type Draft = {
  readonly strength?: 'adequate' | 'weak' | undefined;
  readonly strengthReason: string;
  readonly hindrance: Readonly<Partial<Record<Mode, 'none' | 'hinders'>>>;
  readonly hindranceReasons: Readonly<Partial<Record<Mode, string>>>;
  readonly answers: Readonly<Partial<Record<Question, YesNo>>>;
  readonly answersReason: string;
};

export const questions: readonly Question[] = [
  'emergencyAccess',
  'alarmsOrDisplay',
  'timingOrAvailability',
  'interfacePrivilegeData',
  'maintenanceUpdateRecovery',
];

/** Blind, a side begins with nothing; openly, with what it judged before. */
export function draftOf(scale: Scale, side: Side): Draft {
  const asked = side === 'safety' ? scale.onSafety : scale.onSecurity;
  return {
    strength: scale.strength.level,
    strengthReason: scale.strength.reason ?? '',
    hindrance: Object.fromEntries(scale.rows.flatMap(({ mode, hindrance }) => (hindrance ? [[mode, hindrance]] : []))),
    hindranceReasons: Object.fromEntries(scale.rows.flatMap(({ mode, reason }) => (reason ? [[mode, reason]] : []))),
    answers: asked.answers,
    answersReason: asked.reason ?? '',
  };
}

export const emptyDraft: Draft = {
  strengthReason: '',
  hindrance: {},
  hindranceReasons: {},
  answers: {},
  answersReason: '',
};

/** The parts of a control that the side judges; what it left open is left out, and stays unknown. */
export function judgementOf(draft: Draft, side: Side, scale: Scale): Judgement {
  const isAsked = side === 'safety' ? scale.onSafety.isAsked : scale.onSecurity.isAsked;
  const cross = isAsked && Object.keys(draft.answers).length > 0 ? screeningOf(draft) : undefined;
  if (side === 'security') {
    const reason = draft.strengthReason.trim();
    const strength = draft.strength && { level: draft.strength, ...(reason && { reason }) };
    return { ...(strength && { strength }), ...(cross && { crossSecurity: cross }) };
  }
  const modes = Object.entries(draft.hindrance).flatMap(([mode, level]) => {
    const reason = draft.hindranceReasons[mode as Mode]?.trim();
    return level ? [{ mode: mode as Mode, level, ...(reason && { reason }) }] : [];
  });
  return { ...(modes.length > 0 && { hindrance: { modes } }), ...(cross && { crossSafety: cross }) };
}

function screeningOf({ answers, answersReason }: Draft) {
  const reason = answersReason.trim();
  return { ...answers, ...(reason && { reason }) };
}

/** A needle that moves away from the good needs its evidence or reason. */
export function whyNotReady(draft: Draft, side: Side): 'reason' | 'nothing' | undefined {
  if (side === 'security') {
    if (draft.strength === undefined && Object.keys(draft.answers).length === 0) return 'nothing';
    return draft.strength !== undefined && draft.strengthReason.trim() === '' ? 'reason' : undefined;
  }
  const judged = Object.entries(draft.hindrance);
  if (judged.length === 0 && Object.keys(draft.answers).length === 0) return 'nothing';
  const unargued = judged.some(([mode, level]) => level === 'hinders' && !draft.hindranceReasons[mode as Mode]?.trim());
  return unargued ? 'reason' : undefined;
}
