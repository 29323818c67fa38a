import type { FileRecord } from '@suture/core/file';
import type { Day } from '@suture/core/kernel';
import type { Control } from '@suture/core/risk';
import type { SideJudgement } from '../../contract/scale.ts';
import { decisionBasis, type OpenFile, overlay } from '../../records/index.ts';

type Signature = { readonly by: string; readonly on: Day };

/** The control with these parts judged, each signed on the facts that the file holds now. */
export function withJudgement(
  { file }: OpenFile,
  key: string,
  control: Control,
  judgement: SideJudgement,
  { by, on }: Signature,
): Control {
  const record: FileRecord<'control'> = { kind: 'control', key, body: control };
  const signed = Object.entries(judgement).map(([part, given]) => {
    const basis = decisionBasis(overlay(file, []), record, `${part}.judged`);
    return [part, { ...given, judged: { by, on, basis } }];
  });
  return { ...control, ...Object.fromEntries(signed) };
}
