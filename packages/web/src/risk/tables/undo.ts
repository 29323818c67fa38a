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
const kept = 100;

/** A new change: what was undone before cannot be done again. */
export function did(steps: Steps, step: Step): Steps {
  return { done: [...steps.done, step].slice(-kept), undone: [] };
}

export function undid({ done, undone }: Steps): Steps {
  const last = done.at(-1);
  return last ? { done: done.slice(0, -1), undone: [...undone, last] } : { done, undone };
}

export function redid({ done, undone }: Steps): Steps {
  const last = undone.at(-1);
  return last ? { done: [...done, last], undone: undone.slice(0, -1) } : { done, undone };
}

export function inverse({ changes }: Step): Step {
  return { changes: changes.map(({ key, path, before, after }) => ({ key, path, before: after, after: before })) };
}
