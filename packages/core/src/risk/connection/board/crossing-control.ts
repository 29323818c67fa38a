import type { OperatingMode } from '../../controls/control.ts';
import { touched } from '../../controls/control-flags.ts';
import type { RiskView } from '../../kinds.ts';

/** What the receiver of a control has to know of it: what it does, when it acts, and what was judged of it. */
export type CrossingControl = {
  readonly description: string | undefined;
  readonly modes: readonly OperatingMode[];
  readonly hinders: readonly { readonly mode: OperatingMode; readonly reason: string | undefined }[];
  /** What it changes on the side of the receiver, in words. */
  readonly changes: readonly string[];
  readonly changesReason: string | undefined;
  readonly strength: { readonly level: 'adequate' | 'weak'; readonly reason: string | undefined } | undefined;
};

export function crossingControl(view: RiskView, key: string, point: 'cp2' | 'cp3'): CrossingControl | undefined {
  const control = view.get('control', key);
  if (control === undefined) return undefined;
  const { description, modes = [], hindrance, strength } = control;
  const screening = point === 'cp2' ? control.crossSafety : control.crossSecurity;
  const changes = touched(screening);
  return {
    description,
    modes,
    hinders: (hindrance?.modes ?? []).flatMap(({ mode, level, reason }) =>
      level === 'hinders' ? { mode, reason } : [],
    ),
    changes,
    changesReason: changes.length > 0 ? screening?.reason : undefined,
    strength: strength && { level: strength.level, reason: strength.reason },
  };
}
