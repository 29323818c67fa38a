import type { KindName } from '@suture/core/file';

type Sides = readonly ('safety' | 'security')[];

/** The sides whose levels a form chooses from and judges by. */
export function sidesChosenIn(kind: KindName): Sides {
  if (kind === 'securityRisk') return ['security'];
  if (kind === 'safetyRisk') return ['safety'];
  return kind === 'hazardousSituation' ? ['safety', 'security'] : [];
}

/** The sides whose levels a record says; a transfer is told its own on the board. */
export function sidesSaidIn(kind: KindName): Sides {
  return kind === 'transfer' ? ['safety', 'security'] : sidesChosenIn(kind);
}
