import { decisionKeys, type FileRecord } from '@suture/core/file';
import type { Basis } from '@suture/core/kernel';
import { basisOf } from '@suture/core/kernel';
import type { Overlay } from './overlay.ts';

/** The basis of a decision on the record as it is about to be. */
export function decisionBasis(over: Overlay, record: FileRecord, field: string): Basis {
  return basisOf(over, decisionKeys(over, record, field) ?? []);
}
