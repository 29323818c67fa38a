let underWay = 0;
let lastEnd = Number.NEGATIVE_INFINITY;

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

/**
 * Since when this page has known of an event that it heard of now. An own change is known from its answer, which may
 * come before the news of it: what was asked anew after the answer need not be asked again.
 */
export function knownSince(now: number, isMine: boolean): number {
  return isMine && underWay === 0 && now - lastEnd < 1_000 ? lastEnd : now;
}
