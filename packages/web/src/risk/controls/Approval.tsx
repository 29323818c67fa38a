import { Control } from '@suture/core/risk';
import { useMe } from '../../access/queries.ts';
import { signatureOf } from '../../access/signature.ts';
import { useMay, useRoles } from '../../access/use-may.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import type { ControlOnScale, Side } from './queries.ts';
import { useJudging } from './use-judging.ts';

type Props = {
  readonly device: string;
  readonly control: ControlOnScale;
  readonly side: Side;
  /** Another text than the stored one is being written. */
  readonly isUnsaved: boolean;
};

/** The approval of the trade-off by one side: given, or to be given by who may. */
export function Approval({ side, device, control, isUnsaved }: Props) {
  const given = control.scale.tradeOff.approvals[side];
  const me = useMe()?.account.name ?? '';
  const name = t(`controls.seals.side.${side}`);
  const permission = useMayApprove(control, side, isUnsaved);
  const judging = useJudging(device, control, side, t('controls.tradeOff.given', { side: name.toLowerCase() }));
  if (given && !given.isStale)
    return <Tag voice={side}>{t('controls.tradeOff.approvedBy', { side: name, by: given.by, on: given.on })}</Tag>;
  const approve = () => {
    if (judging.record === undefined) return;
    const { body } = judging.record;
    const { tradeOff } = Control.parse(body);
    const kept = tradeOff?.approvals?.filter(({ role }) => role !== side) ?? [];
    const approvals = [...kept, { role: side, ...signatureOf(me) }];
    judging.write({ ...body, tradeOff: { ...tradeOff, approvals } });
  };
  return (
    <AllowedButton permission={permission} loading={judging.isBusy} onClick={approve}>
      {t('controls.tradeOff.approve', { side: name.toLowerCase() })}
    </AllowedButton>
  );
}

function useMayApprove(control: ControlOnScale, side: Side, isUnsaved: boolean) {
  const roles = useRoles();
  const me = useMe()?.account.name ?? '';
  const may = useMay()('record.write', { kind: 'control', field: 'tradeOff' });
  if (!may.allowed) return may;
  const closed = (reason: string) => ({ allowed: false, reason });
  if (!roles.includes(side))
    return closed(t('controls.tradeOff.approvalOpen', { side: t(`controls.seals.side.${side}`) }));
  if (!control.mayApprove[side]) return closed(t('controls.tradeOff.otherPerson', { by: me }));
  return isUnsaved ? closed(t('controls.tradeOff.unsaved')) : may;
}
