import { deviceFile } from '@suture/core/file';
import { type Control, controlRelationOf, proposalFrom } from '@suture/core/risk';
import type { Answer } from '../../contract/index.ts';
import type { SideJudgement } from '../../contract/scale.ts';
import type { OpenFile } from '../../records/index.ts';
import { controlAt, touchedRisks } from './read-scale.ts';

/** What would follow of a judgement: the flags, what the rules would ask to send, and the risks that the control touches. */
export function previewJudgement(
  { file }: OpenFile,
  key: string,
  judgement: SideJudgement,
): Answer<'POST /api/v1/devices/{device}/controls/{key}/scale/preview'> {
  const body: Control = { ...controlAt(file, key), ...judgement };
  // A file of its own, so that what the real one remembers stays with it.
  const supposed = deviceFile(
    file.records().map((record) => (record.key === key && record.kind === 'control' ? { ...record, body } : record)),
  ).at(file.release);
  const { flags, why } = controlRelationOf(supposed, key);
  return {
    flags: [...flags],
    why,
    proposes: proposalFrom(supposed, key).map(({ point }) => point),
    risks: touchedRisks(supposed, body),
  };
}
