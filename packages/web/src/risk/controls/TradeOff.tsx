import { Control } from '@suture/core/risk';
import { useMe } from '../../access/queries.ts';
import { signatureOf } from '../../access/signature.ts';
import { useMay, useRoles } from '../../access/use-may.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { useUnsent } from '../../ui/drafts/use-unsent.ts';
import { Tag } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import { Meanwhile } from './Meanwhile.tsx';
import type { ControlOnScale, Side } from './queries.ts';
import { Reason } from './Reason.tsx';
import classes from './scale.module.css';
import { useBegunOn, useJudging } from './use-judging.ts';
import { useMerging } from './use-merging.ts';

type Props = { readonly device: string; readonly control: ControlOnScale };

/** Where the sides pull apart: why the control stays, what else was thought of, and the approval of both. */
export function TradeOff({ device, control }: Props) {
  const { tradeOff } = control.scale;
  const stored = { reason: tradeOff.reason ?? '', others: tradeOff.alternatives.join('\n') };
  const unsent = useUnsent(device, `${control.key} trade-off`, stored, useBegunOn(device, control));
  const { reason, others } = unsent.value;
  const may = useMay()('record.write', { kind: 'control', field: 'tradeOff' });
  const judging = useJudging(device, control, 'security', t('controls.tradeOff.saved'));
  const alternatives = others.split('\n').flatMap((line) => line.trim() || []);
  const isSame = reason.trim() === (tradeOff.reason ?? '') && alternatives.join() === tradeOff.alternatives.join();
  const merging = useMerging({
    judging,
    base: unsent.base,
    isBegun: unsent.isBegun,
    fields: { tradeOff: { ...(alternatives.length > 0 && { alternatives }), reason: reason.trim() } },
    onSaved: () => unsent.sent(unsent.value),
  });
  const isRead = !may.allowed || merging.isOpen;
  const isLater = control.state === 'planned' && control.mark.hindrance === 'hinders';
  return (
    <section className={classes.tradeOff} aria-label={t('controls.tradeOff.title')}>
      <h2>
        {t('controls.tradeOff.title')} {tradeOff.isAgreed && <Tag voice="good">{t('controls.tradeOff.agreed')}</Tag>}
      </h2>
      <p className={classes.quiet}>{t(`controls.tradeOff.${standing(tradeOff, isLater)}`)}</p>
      {(tradeOff.isNeeded || tradeOff.reason !== undefined || unsent.isBegun) && (
        <>
          <Reason
            label={t('controls.tradeOff.reason')}
            text={reason}
            isRead={isRead}
            onWrite={(text) => unsent.change({ reason: text })}
          />
          {!(isRead && others === '') && (
            <Reason
              label={t('controls.tradeOff.alternatives')}
              hint={t('controls.tradeOff.alternativesHint')}
              text={others}
              isRead={isRead}
              onWrite={(text) => unsent.change({ others: text })}
            />
          )}
          <Meanwhile merging={merging} />
          <div className={classes.buttons}>
            <AllowedButton
              variant="default"
              permission={may}
              disabled={reason.trim() === '' || isSame || merging.isOpen}
              loading={judging.isBusy}
              onClick={merging.save}
            >
              {t('controls.tradeOff.save')}
            </AllowedButton>
            {tradeOff.reason !== undefined &&
              (['security', 'safety'] as const).map((side) => (
                <Approval key={side} side={side} device={device} control={control} isUnsaved={!isSame} />
              ))}
          </div>
        </>
      )}
    </section>
  );
}

function standing({ isNeeded, isOpen }: ControlOnScale['scale']['tradeOff'], isLater: boolean) {
  if (isNeeded) return 'needed';
  if (isLater) return 'later';
  return isOpen ? 'open' : 'notNeeded';
}

function Approval({ side, device, control, isUnsaved }: Props & { readonly side: Side; readonly isUnsaved: boolean }) {
  const given = control.scale.tradeOff.approvals[side];
  const roles = useRoles();
  const me = useMe()?.account.name;
  const may = useMay()('record.write', { kind: 'control', field: 'tradeOff' });
  const name = t(`controls.seals.side.${side}`);
  const judging = useJudging(device, control, side, t('controls.tradeOff.given', { side: name.toLowerCase() }));
  if (given && !given.isStale)
    return <Tag voice={side}>{t('controls.tradeOff.approvedBy', { side: name, by: given.by, on: given.on })}</Tag>;
  const foreign = !roles.includes(side)
    ? t('controls.tradeOff.approvalOpen', { side: name })
    : control.mayApprove[side]
      ? undefined
      : t('controls.tradeOff.otherPerson', { by: me ?? '' });
  const permission = may.allowed && foreign ? { allowed: false, reason: foreign } : may;
  const approve = () => {
    if (judging.record === undefined) return;
    const { body } = judging.record;
    const { tradeOff } = Control.parse(body);
    const kept = tradeOff?.approvals?.filter(({ role }) => role !== side) ?? [];
    const approvals = [...kept, { role: side, ...signatureOf(me ?? '') }];
    judging.write({ ...body, tradeOff: { ...tradeOff, approvals } });
  };
  return (
    <AllowedButton permission={permission} disabled={isUnsaved} loading={judging.isBusy} onClick={approve}>
      {t('controls.tradeOff.approve', { side: name.toLowerCase() })}
    </AllowedButton>
  );
}
