import { canonicalText, say } from '../../kernel/index.ts';
import type { Control } from '../controls/control.ts';
import type { LevelId } from '../policy/policy.ts';
import type { Cause, HazardousSituation, Sequence } from '../safety/safety.ts';

/** Where something is placed: a sequence that is there, or a new one with what happens in it. */
export type Place = {
  readonly sequence: string;
  readonly events?: string | undefined;
  readonly upTo?: LevelId | undefined;
  /** Who places it there. */
  readonly by: string;
};

/** The situation with one more cause; undefined where the sequence is not there and nobody says what happens in it. */
export function withCause(
  before: HazardousSituation,
  cause: Cause,
  { sequence: id, events, upTo, by }: Place,
): { readonly situation: HazardousSituation; readonly isNew: boolean } | undefined {
  const sequences = before.sequences ?? [];
  const there = sequences.find((each) => each.id === id);
  if (there === undefined && events === undefined) return undefined;
  const { causes, ...rest } = there ?? { id, events: events ?? '', causes: [] };
  const next: Sequence = {
    ...rest,
    causes: causes.some((each) => isSameCause(each, cause)) ? causes : [...causes, cause],
    ...(upTo !== undefined && { upTo }),
  };
  // Whoever places a security cause has answered whether there can be one; who said otherwise has not.
  const isAnswered = cause.type !== 'security' || before.securityCause?.answer === 'possible';
  return {
    situation: {
      ...before,
      sequences: there ? sequences.map((each) => (each.id === id ? next : each)) : [...sequences, next],
      ...(!isAnswered && { securityCause: { answer: 'possible' as const, by } }),
    },
    isNew: there === undefined,
  };
}

function isSameCause(one: Cause, other: Cause): boolean {
  return one.ref === undefined ? one.text === other.text && other.ref === undefined : one.ref === other.ref;
}

/** What a placing did to a situation that was there. */
export type Placed = {
  readonly key: string;
  readonly sequence: string;
  readonly before: HazardousSituation;
  readonly after: HazardousSituation;
};

/** The situation as if nothing had been placed into it; a refusal where somebody has built on that since. */
export function withoutPlacing(
  now: HazardousSituation,
  { key, sequence: id, before, after }: Placed,
): { readonly situation: HazardousSituation } | { readonly refused: string } {
  const [earlier, placed, there] = [before, after, now].map((body) => body.sequences?.find((each) => each.id === id));
  // Nothing is decided on the basis of P1: it may have been written since, and stays.
  const { p1Basis } = there ?? {};
  const asPlaced = earlier === undefined ? placed : placed && { ...placed, p1Basis };
  if (!isSame(there, asPlaced))
    return {
      refused: say`Sequence ${id} of ${key} has been changed since the decision placed something there: change it back by hand first.`,
    };
  const restored = earlier && { ...earlier, ...(p1Basis !== undefined && { p1Basis }) };
  const sequences = (now.sequences ?? []).flatMap((each) => (each.id === id ? (restored ?? []) : each));
  const { sequences: _, securityCause, ...rest } = now;
  const answer = isSame(securityCause, after.securityCause) ? before.securityCause : securityCause;
  return {
    situation: {
      ...rest,
      ...((sequences.length > 0 || before.sequences !== undefined) && { sequences }),
      ...(answer !== undefined && { securityCause: answer }),
    },
  };
}

/** The control with a risk or a situation that it brings; that there is none is no longer said. */
export function withNewRisk(control: Control, key: string): Control {
  const refs = control.newRisks?.refs ?? [];
  return refs.some((ref) => ref === key) ? control : { ...control, newRisks: { refs: [...refs, key] } };
}

/** The control as if it had not been said what it brings; undefined where that was said anew since. */
export function withoutNewRisk(now: Control, before: Control, after: Control): Control | undefined {
  if (!isSame(now.newRisks, after.newRisks)) return undefined;
  const { newRisks: _, ...rest } = now;
  return { ...rest, ...(before.newRisks && { newRisks: before.newRisks }) };
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalText(one ?? null) === canonicalText(other ?? null);
}
