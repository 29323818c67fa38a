type Known = { readonly device: string; readonly event: number; readonly at: number };

let known: Known | undefined;

/** Notes which event a change of this page became, where its answer tells. */
export function noteOwnEvent(device: string | undefined, answer: unknown): void {
  const events = [answer, ...partsOf(answer)].flatMap((part) => eventOf(part) ?? []);
  if (device !== undefined && events.length > 0) known = { device, event: Math.max(...events), at: performance.now() };
}

/**
 * Since when this page has known of an event that it heard of now. The answer to an own change tells of all up to that
 * change, and may come before the news of it: what was asked anew after the answer need not be asked again. What the same
 * person does in another window is a later event than that.
 */
export function knownSince(now: number, device: string | undefined, event: number | undefined): number {
  if (known === undefined || event === undefined) return now;
  return known.device === device && event <= known.event ? known.at : now;
}

/** The records that were written together, in a list or each by its name. */
function partsOf(answer: unknown): readonly unknown[] {
  return typeof answer === 'object' && answer !== null ? Object.values(answer).flat() : [];
}

function eventOf(part: unknown): number | undefined {
  if (typeof part !== 'object' || part === null || !('event' in part)) return undefined;
  return typeof part.event === 'number' ? part.event : undefined;
}
