import { type WhoseTurn, type WorkLine, whoseTurns, workLineNames } from '@suture/core/checks';

/** The number of Home that the address narrows to; what the API would not take is passed over. */
export function waitingIn({ work, whose }: Readonly<Record<string, string | undefined>>): {
  readonly work: WorkLine | undefined;
  readonly whose: WhoseTurn | undefined;
} {
  const line = workLineNames.find((each) => each === work);
  return { work: line, whose: line && whoseTurns.find((each) => each === whose) };
}
