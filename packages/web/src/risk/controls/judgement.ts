import { movedWithoutReason, type Needles, takenAway } from '@suture/core/risk';
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

/** What was typed now, without what stood on record before. */
export function typedSince(draft: Draft, stored: Draft): Draft {
  return {
    ...emptyDraft,
    ...(draft.strength !== stored.strength && { strength: draft.strength }),
    strengthReason: draft.strengthReason === stored.strengthReason ? '' : draft.strengthReason,
    hindrance: newIn(draft.hindrance, stored.hindrance),
    hindranceReasons: newIn(draft.hindranceReasons, stored.hindranceReasons),
    answers: newIn(draft.answers, stored.answers),
    answersReason: draft.answersReason === stored.answersReason ? '' : draft.answersReason,
  };
}

/** What was typed, on top of what stands on record: a needle that it moves leaves its old reason behind. */
export function laidOver(stored: Draft, typed: Draft): Draft {
  let draft = withStrength(stored, typed.strength ?? stored.strength, stored);
  for (const { mode, level } of levelsOf(typed)) draft = withHindrance(draft, mode, level, stored);
  return {
    ...draft,
    strengthReason: typed.strengthReason || draft.strengthReason,
    hindranceReasons: { ...draft.hindranceReasons, ...newIn(typed.hindranceReasons, {}) },
    answers: { ...stored.answers, ...typed.answers },
    answersReason: typed.answersReason || stored.answersReason,
  };
}

type Said = Readonly<Partial<Record<string, string>>>;

function newIn<Part extends Said>(now: Part, before: Said): Part {
  // A part of what it was taken from, with fewer of its optional fields.
  return Object.fromEntries(Object.entries(now).filter(([name, said]) => said && said !== before[name])) as Part;
}

function levelsOf({ hindrance }: Draft) {
  // The draft has no other modes than those of its type.
  return (Object.keys(hindrance) as Mode[]).map((mode) => ({ mode, level: hindrance[mode] }));
}

/** The parts of a control that the side judges; what it left open is left out, and stays unknown. */
export function judgementOf(draft: Draft, side: Side, scale: Scale): Judgement {
  const isAsked = side === 'safety' ? scale.onSafety.isAsked : scale.onSecurity.isAsked;
  const cross = isAsked && Object.keys(draft.answers).length > 0 ? screeningOf(draft) : undefined;
  if (side === 'security') {
    const reason = draft.strengthReason.trim();
    const strength = draft.strength && { level: draft.strength, ...(reason && { reason }) };
    return { ...(strength && { strength }), ...(cross && { crossSecurity: cross }) };
  }
  // In the order of the scale, whichever was chosen first.
  const modes = scale.rows.flatMap(({ mode }) => {
    const level = draft.hindrance[mode];
    const reason = draft.hindranceReasons[mode]?.trim();
    return level ? [{ mode, level, ...(reason && { reason }) }] : [];
  });
  return { ...(modes.length > 0 && { hindrance: { modes } }), ...(cross && { crossSafety: cross }) };
}

function screeningOf({ answers, answersReason }: Draft) {
  const reason = answersReason.trim();
  return { ...answers, ...(reason && { reason }) };
}

/**
 * Moved, a needle loses the reason of where it stood; moved back, it has it again. `from` is what the side began with;
 * without a level the needle is left unknown.
 */
export function withStrength(draft: Draft, level: Draft['strength'], from: Draft): Draft {
  if (level === draft.strength) return draft;
  const strengthReason = reasonAfter(
    draft.strength,
    draft.strengthReason,
    level === from.strength && from.strengthReason,
  );
  return { ...draft, strength: level, strengthReason };
}

export function withHindrance(draft: Draft, mode: Mode, level: 'none' | 'hinders' | undefined, from: Draft): Draft {
  const { [mode]: was, ...others } = draft.hindrance;
  if (level === was) return draft;
  const began = level === from.hindrance[mode] && from.hindranceReasons[mode];
  const reason = reasonAfter(was, draft.hindranceReasons[mode] ?? '', began);
  return {
    ...draft,
    hindrance: level === undefined ? others : { ...others, [mode]: level },
    hindranceReasons: { ...draft.hindranceReasons, [mode]: reason },
  };
}

export function withAnswer(answers: Draft['answers'], question: Question, answer: YesNo | undefined): Draft['answers'] {
  const { [question]: _, ...others } = answers;
  return answer === undefined ? others : { ...others, [question]: answer };
}

/** What was typed before a first judgement is meant for it. */
function reasonAfter(was: string | undefined, typed: string, began: string | undefined | false): string {
  if (began) return began;
  return was === undefined ? typed : '';
}

/** A needle asks why where it hinders, where it moves, and where something is said of it on record. */
export function asksWhy(draft: Draft, mode: Mode, scale: Scale): boolean {
  const level = draft.hindrance[mode];
  if (level === undefined) return false;
  const row = scale.rows.find((each) => each.mode === mode);
  return level === 'hinders' || row?.hindrance === 'hinders' || row?.reason !== undefined;
}

export type NotReady = 'reason' | 'sameReason' | 'nothing' | 'same';

/** A needle is moved for a reason of its own, whichever way it goes; the server asks the same. */
export function whyNotReady(
  draft: Draft,
  side: Side,
  scale: Scale,
  anew: Judgement = judgementOf(draft, side, scale),
): NotReady | undefined {
  const judged = side === 'security' ? draft.strength !== undefined : Object.keys(draft.hindrance).length > 0;
  if (!judged && Object.keys(draft.answers).length === 0) return 'nothing';
  if (isUnargued(anew)) return 'reason';
  const [moved] = movedWithoutReason(needlesOf(scale), judgementOf(draft, side, scale));
  if (moved === undefined) return undefined;
  const reason = moved.mode === undefined ? draft.strengthReason : draft.hindranceReasons[moved.mode];
  return reason?.trim() ? 'sameReason' : 'reason';
}

/** What a judgement leaves open that the side had judged before, in the words of the server, which refuses it. */
export function whatIsLeftOut(judgement: Judgement, side: Side, scale: Scale): string | undefined {
  const onRecord = judgementOf(draftOf(scale, side), side, scale);
  return takenAway('control', onRecord, { ...onRecord, ...judgement })[0]?.message;
}

/** Asked only of what is judged anew: what stands on record may have been judged before a reason was asked for. */
function isUnargued({ strength, hindrance }: Judgement): boolean {
  if (strength !== undefined && strength.reason === undefined) return true;
  return hindrance?.modes.some(({ level, reason }) => level === 'hinders' && reason === undefined) ?? false;
}

/** Where the needles stand on record. */
function needlesOf({ strength: { level, reason }, rows }: Scale): Needles {
  const modes = rows.flatMap((row) => (row.hindrance ? [{ ...row, level: row.hindrance }] : []));
  return { ...(level && { strength: { level, reason } }), hindrance: { modes } };
}
