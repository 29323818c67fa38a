/** A look at a device: the last event that there was to see, and when. */
export type Look = { readonly event: number; readonly at: Date };

/** The last look of a person, and the one with which the visit that it belongs to compares. */
export type Visits = { readonly last: Look; readonly since: Look };

/** A visit is over when Home was not looked at for half an hour, however it was left. */
const longestPause = 30 * 60_000;

/** With what one who comes now compares: what the visit began with, or the last look where that visit is over. */
export function comparedWith({ last, since }: Visits, now: Date): Look {
  return now.getTime() - last.at.getTime() > longestPause ? last : since;
}

/** The visits after one more look; one from a page that was left open does not set them back. */
export function afterLook(before: Visits | undefined, look: Look): Visits {
  if (before === undefined) return { last: look, since: look };
  if (look.event < before.last.event) return before;
  return { last: look, since: comparedWith(before, look.at) };
}
