/** How far apart the two clicks of a double click may lie, or two presses of Enter, in milliseconds. */
const doubleClick = 800;

type Asked = { readonly input: string; readonly at: number; readonly answer: Promise<unknown>; isUnderWay: boolean };

const lastAsked = new Map<string, Asked>();

/**
 * Asks for a change once: who asks the very same again, while it is under way or with the second click of a double click,
 * gets the answer to the first asking. After a refusal it is asked anew at once.
 *
 * @param about what is changed, such as the route and the record: another change of it may follow at any time
 */
export function once<Answer>(about: string, input: string, ask: () => Promise<Answer>): Promise<Answer> {
  const now = performance.now();
  for (const [each, { isUnderWay, at }] of lastAsked) {
    if (!isUnderWay && now - at >= doubleClick) lastAsked.delete(each);
  }
  const before = lastAsked.get(about);
  // The same was asked for, and so is answered alike.
  if (before?.input === input) return before.answer as Promise<Answer>;
  const answer = ask();
  const asked: Asked = { input, at: now, answer, isUnderWay: true };
  lastAsked.set(about, asked);
  answer.then(
    () => {
      asked.isUnderWay = false;
    },
    () => {
      if (lastAsked.get(about) === asked) lastAsked.delete(about);
    },
  );
  return answer;
}
