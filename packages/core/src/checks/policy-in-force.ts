import { type Keyed, say } from '../kernel/index.ts';
import { judgedByInstead, type SafetyPolicy, type SecurityPolicy } from '../risk/index.ts';
import type { CheckContext, Hit } from './rule.ts';

type Policy = Keyed<SafetyPolicy | SecurityPolicy>;

/** A policy beside the one of its side by which risks are judged. */
export function besideTheOneInForce({ key, body }: Policy, { view }: CheckContext): readonly Hit[] {
  const inForce = judgedByInstead(view, key, body);
  return inForce === undefined ? [] : [{ message: say`waits: risks are judged by ${inForce}, and not by this one` }];
}

/** A policy by which risks are judged, and which nobody has approved. */
export function inForceUnapproved({ key, body }: Policy, { view }: CheckContext): readonly Hit[] {
  if (body.status === 'approved' || judgedByInstead(view, key, body) !== undefined) return [];
  return [{ path: 'status', message: say`is used to judge risks, and management has not approved it` }];
}
