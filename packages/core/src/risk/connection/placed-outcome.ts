import { type LevelId, type Levels, rankOf } from '../policy/policy.ts';
import type { ConnectionPointId, TransferDecision } from './transfer.ts';

/** What is placed at which point, and into what. */
export type Placement = {
  readonly point: ConnectionPointId;
  readonly isNewSequence: boolean;
  /** Exploitability up to which the sequence is assessed once it is placed there. */
  readonly upTo: LevelId | undefined;
  /** Exploitability that the security risk has now. */
  readonly has: LevelId | undefined;
};

/**
 * What a placing decides: a known sequence holds the risk, or would if security lowered it as far as the sequence is
 * assessed; further down nobody asks security to come.
 */
export function outcomeOfPlacing(
  scale: Levels,
  { point, isNewSequence, upTo, has }: Placement,
): Pick<TransferDecision, 'outcome' | 'requiredExploitability'> {
  if (isNewSequence) return { outcome: 'newSequence' };
  const isKnown = has !== undefined && upTo !== undefined;
  if (point !== 'cp1' || !isKnown || reachesUpTo(scale, upTo, has)) return { outcome: 'covered' };
  return { outcome: 'controlNeeded', requiredExploitability: upTo };
}

/** Whether what is assessed up to one level holds what has the other; what is not known holds nothing. */
export function reachesUpTo(scale: Levels, upTo: LevelId | undefined, has: LevelId | undefined): boolean {
  const [reached, rank] = [rankOf(scale, upTo), rankOf(scale, has)];
  return reached !== undefined && rank !== undefined && reached >= rank;
}

/**
 * How a required exploitability contradicts the sequence that the risk is placed into: the sequence holds the risk as it
 * is and security is to lower it all the same, or security may stay above what the sequence is assessed up to.
 */
export function contradictionOfRequired(
  scale: Levels,
  { point, upTo, has }: Omit<Placement, 'isNewSequence'>,
  required: LevelId | undefined,
): 'heldYetToLower' | 'aboveSequence' | undefined {
  if (point !== 'cp1' || required === undefined || upTo === undefined) return undefined;
  if (!reachesUpTo(scale, upTo, required)) return 'aboveSequence';
  return reachesUpTo(scale, upTo, has) && !reachesUpTo(scale, required, has) ? 'heldYetToLower' : undefined;
}
