import { controlRelationOf, proposalFrom } from '@suture/core/risk';
import type { Answer } from '../../contract/index.ts';
import type { SideJudgement } from '../../contract/scale.ts';
import { dayOf } from '../../http/index.ts';
import { controlAt, touchedRisks } from './read-scale.ts';
import type { Sealing } from './seals.ts';
import { withJudgement } from './signed-judgement.ts';

/** What would follow if this were judged now: the flags, what the rules would ask to send, and the risks that the control touches. */
export function previewJudgement(
  { context, caller, open, key }: Sealing,
  judgement: SideJudgement,
): Answer<'POST /api/v1/devices/{device}/controls/{key}/scale/preview'> {
  const signature = { by: caller.account.name, on: dayOf(context.now()) };
  const body = withJudgement(open, key, controlAt(open.file, key), judgement, signature);
  return open.file.supposing([{ kind: 'control', key, body }], (supposed) => {
    const { flags, why } = controlRelationOf(supposed, key);
    return {
      flags: [...flags],
      why,
      proposes: proposalFrom(supposed, key).map(({ point }) => point),
      risks: touchedRisks(supposed, body),
    };
  });
}
