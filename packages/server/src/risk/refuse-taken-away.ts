import { Problem, say } from '@suture/core/kernel';
import { takenAway } from '@suture/core/risk';

type Changing = {
  readonly kind: string;
  readonly key: string;
  readonly before: object | undefined;
  readonly after: object;
  readonly why: string | undefined;
};

/** Refuses a change that takes a judgement away, and does not say why. */
export function refuseTakenAway({ kind, key, before, after, why }: Changing): void {
  if (why !== undefined) return;
  const faults = takenAway(kind, before, after).map(({ path, message }) => ({ record: key, path, message }));
  const [first] = faults;
  if (first)
    throw new Problem(
      'invalid-input',
      say`The change of ${key} ${first.message}: say why. Nothing was changed.`,
      faults,
    );
}
