/** How far apart the two clicks of a double click may lie, or two presses of Enter, in milliseconds. */
const doubleClick = 800;

type Asked = { readonly what: string; readonly at: number; readonly answer: Promise<unknown>; isUnderWay: boolean };

let last: Asked | undefined;

/**
 * Asks for a change once: who asks the very same again, while it is under way or with the second click of a double click,
 * gets the answer to the first asking. After a refusal, or after another change, it is asked anew at once.
 *
 * @param what the route, the record and all that is sent
 */
export function once<Answer>(what: string, ask: () => Promise<Answer>): Promise<Answer> {
  const now = performance.now();
  // The same was asked for, and so is answered alike.
  if (last?.what === what && (last.isUnderWay || now - last.at < doubleClick)) return last.answer as Promise<Answer>;
  const answer = ask();
  const asked: Asked = { what, at: now, answer, isUnderWay: true };
  last = asked;
  answer.then(
    () => {
      asked.isUnderWay = false;
    },
    () => {
      if (last === asked) last = undefined;
    },
  );
  return answer;
}
