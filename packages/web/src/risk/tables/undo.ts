/** One field of one record, as it was and as it was made. */
export type FieldChange = {
  readonly key: string;
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
};

/** What was saved in one go, and is undone in one go. */
export type Step = { readonly changes: readonly FieldChange[] };

export type Steps = { readonly done: readonly Step[]; readonly undone: readonly Step[] };

export const noSteps: Steps = { done: [], undone: [] };
const mostSteps = 100;
/** What a browser keeps in passing. */
const mostChanges = 5_000;

/** A new change: what was undone before cannot be done again. */
export function did(steps: Steps, { changes }: Step): Steps {
  const step = { changes: changes.map(({ key, path, before, after }) => ({ key, path, before, after })) };
  return { done: withinReach([...steps.done, step]), undone: [] };
}

/** The last step is taken back: the part of it that nobody has changed since. */
export function undid({ done, undone }: Steps, part: Step): Steps {
  return { done: done.slice(0, -1), undone: [...undone, part] };
}

export function redid({ done, undone }: Steps, part: Step): Steps {
  return { done: [...done, part], undone: undone.slice(0, -1) };
}

/** The last step cannot be taken back, or done again, any more: the one before it comes next. */
export function leftOut(steps: Steps, from: keyof Steps): Steps {
  return { ...steps, [from]: steps[from].slice(0, -1) };
}

export function inverse({ changes }: Step): Step {
  return { changes: changes.map(({ key, path, before, after }) => ({ key, path, before: after, after: before })) };
}

/** The newest steps; the last one always, however much it changed. */
function withinReach(steps: readonly Step[]): readonly Step[] {
  const near = steps.slice(-mostSteps);
  let count = near.reduce((sum, { changes }) => sum + changes.length, 0);
  return near.filter((step) => {
    if (count <= mostChanges || step === near.at(-1)) return true;
    count -= step.changes.length;
    return false;
  });
}
