let underWay = 0;
let lastEnd = Number.NEGATIVE_INFINITY;
let lastEvent: number | undefined;

/** Notes a change that this page asks for, from its sending to its answer. */
export async function ownWrite<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  underWay += 1;
  try {
    return await ask();
  } finally {
    underWay -= 1;
    lastEnd = performance.now();
  }
}

/** Notes which event a change of this page became, where its answer tells. */
export function noteOwnEvent(answer: unknown): void {
  const events = [answer, ...partsOf(answer)].flatMap((part) => eventOf(part) ?? []);
  lastEvent = events.length > 0 ? Math.max(...events) : undefined;
}

/**
 * Since when this page has known of an event that it heard of now. An own change is known from its answer, which may
 * come before the news of it: what was asked anew after the answer need not be asked again. What the same person does
 * in another window is a later event than that.
 */
export function knownSince(now: number, isMine: boolean, event?: number): number {
  const isLater = event !== undefined && lastEvent !== undefined && event > lastEvent;
  return isMine && !isLater && underWay === 0 && now - lastEnd < 1_000 ? lastEnd : now;
}

/** The records that were written together, in a list or each by its name. */
function partsOf(answer: unknown): readonly unknown[] {
  return typeof answer === 'object' && answer !== null ? Object.values(answer).flat() : [];
}

function eventOf(part: unknown): number | undefined {
  if (typeof part !== 'object' || part === null || !('event' in part)) return undefined;
  return typeof part.event === 'number' ? part.event : undefined;
}
