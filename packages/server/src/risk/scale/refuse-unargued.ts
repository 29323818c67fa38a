import { Problem, say } from '@suture/core/kernel';
import { movedWithoutReason, type Needles } from '@suture/core/risk';

/** Refuses a judgement that moves a needle of a control with nothing said for it. */
export function refuseUnargued(key: string, before: Needles | undefined, after: Needles): void {
  const faults = movedWithoutReason(before, after).map(({ path, message }) => ({ record: key, path, message }));
  const [first] = faults;
  if (first)
    throw new Problem('invalid-input', say`${key}.${first.path} ${first.message}. Nothing was changed.`, faults);
}
