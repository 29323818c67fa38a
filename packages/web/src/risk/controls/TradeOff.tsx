import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../access/use-may.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { DraftNotice } from '../../ui/drafts/DraftNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useHeldFocus } from '../../ui/use-held-focus.ts';
import { t } from '../../words/index.ts';
import { Approval } from './Approval.tsx';
import { Meanwhile } from './Meanwhile.tsx';
import type { ControlOnScale } from './queries.ts';
import { Reason } from './Reason.tsx';
import classes from './scale.module.css';
import { lapsedApprovals, sides } from './trade-off-approvals.ts';
import { useTradeOff } from './use-trade-off.ts';

type Props = { readonly device: string; readonly control: ControlOnScale };

/** Where the sides pull apart: why the control stays, what else was thought of, and the approval of both. */
export function TradeOff({ device, control }: Props) {
  const { tradeOff } = control.scale;
  const writing = useTradeOff(device, control);
  const isLater = control.state === 'planned' && control.mark.hindrance === 'hinders';
  const isShown = tradeOff.isNeeded || tradeOff.reason !== undefined || writing.unsent.isBegun;
  return (
    <section ref={useHeldFocus()} tabIndex={-1} className={classes.tradeOff} aria-label={t('controls.tradeOff.title')}>
      <h2>
        {t('controls.tradeOff.title')} {tradeOff.isAgreed && <Tag voice="good">{t('controls.tradeOff.agreed')}</Tag>}
      </h2>
      <p className={classes.quiet}>{t(`controls.tradeOff.${standing(tradeOff, isLater)}`)}</p>
      {isShown && <Text writing={writing} />}
      {lapsedApprovals(tradeOff.approvals).map((lapsed) => (
        <Notice key={lapsed} tone="warn">
          {lapsed}
        </Notice>
      ))}
      {isShown && <Acts device={device} control={control} writing={writing} />}
    </section>
  );
}

function standing({ isNeeded, isOpen }: ControlOnScale['scale']['tradeOff'], isLater: boolean) {
  if (isNeeded) return 'needed';
  if (isLater) return 'later';
  return isOpen ? 'open' : 'notNeeded';
}

type Writing = { readonly writing: ReturnType<typeof useTradeOff> };

function Text({ writing: { unsent, merging } }: Writing) {
  const { reason, others } = unsent.value;
  const isRead = !useMayWrite().allowed || merging.isOpen;
  return (
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
    </>
  );
}

function Acts({ device, control, writing }: Props & Writing) {
  const { unsent, merging, isBusy, isSame, isEmpty, approvers } = writing;
  const may = useMayWrite();
  const [discarded, setDiscarded] = useState<typeof unsent.value>();
  const isUnsaved = unsent.isBegun && !isSame;
  function discard() {
    setDiscarded(unsent.value);
    unsent.sent();
  }
  return (
    <>
      {isUnsaved && approvers !== '' && <Notice tone="warn">{t('controls.tradeOff.falls', { who: approvers })}</Notice>}
      <div className={classes.buttons}>
        <AllowedButton
          variant="default"
          permission={may}
          disabled={isEmpty || isSame || merging.isOpen}
          loading={isBusy}
          onClick={merging.save}
        >
          {t('controls.tradeOff.save')}
        </AllowedButton>
        {may.allowed && unsent.isBegun && (
          <Button variant="subtle" color="gray" disabled={merging.isOpen || isBusy} onClick={discard}>
            {t('forms.draft.discard')}
          </Button>
        )}
        {control.scale.tradeOff.reason !== undefined &&
          sides.map((side) => (
            <Approval key={side} side={side} device={device} control={control} isUnsaved={isUnsaved} />
          ))}
      </div>
      {discarded && !unsent.isBegun && (
        <Discarded
          onUndo={() => {
            unsent.change(discarded);
            setDiscarded(undefined);
          }}
        />
      )}
    </>
  );
}

function Discarded({ onUndo }: { readonly onUndo: () => void }) {
  return (
    <DraftNotice
      says="forms.draft.restored"
      at={undefined}
      wasDiscarded
      onContinue={onUndo}
      onDiscard={onUndo}
      onUndo={onUndo}
    />
  );
}

function useMayWrite() {
  return useMay()('record.write', { kind: 'control', field: 'tradeOff' });
}
