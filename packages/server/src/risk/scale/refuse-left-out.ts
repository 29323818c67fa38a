import { Problem, say } from '@suture/core/kernel';
import { type Control, takenAway } from '@suture/core/risk';

/** Refuses a blind judgement that leaves open what its side had judged before: it would take that away unsaid. */
export function refuseLeftOut(key: string, before: Control, after: Control): void {
  const faults = takenAway('control', before, after).map(({ path, message }) => ({ record: key, path, message }));
  const [first] = faults;
  if (first)
    throw new Problem(
      'invalid-input',
      say`What is judged blind of ${key} ${first.message}: judge that again, too. Nothing was changed.`,
      faults,
    );
}
