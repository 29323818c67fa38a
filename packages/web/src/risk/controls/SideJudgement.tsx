import { SegmentedControl, Switch, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useMe } from '../../access/queries.ts';
import { useMay } from '../../access/use-may.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { useUnsent } from '../../ui/drafts/use-unsent.ts';
import { t } from '../../words/index.ts';
import {
  asksWhy,
  type Draft,
  draftOf,
  emptyDraft,
  judgementOf,
  laidOver,
  type NotReady,
  typedSince,
  whyNotReady,
  withHindrance,
  withStrength,
} from './judgement.ts';
import { Meanwhile } from './Meanwhile.tsx';
import { PreviewOfJudgement } from './PreviewOfJudgement.tsx';
import { Questions } from './Questions.tsx';
import type { ControlOnScale, Side } from './queries.ts';
import { ReadReason } from './ReadReason.tsx';
import { Sealed } from './Sealed.tsx';
import classes from './scale.module.css';
import { judgedAnew, signedAnew } from './signed-anew.ts';
import { useBegunOn, useJudging } from './use-judging.ts';
import { useMerging } from './use-merging.ts';

type Props = { readonly device: string; readonly control: ControlOnScale; readonly side: Side };

/** One side's column: what it is asked, and its form, or that it has judged blind. */
export function SideJudgement(props: Props) {
  const { device, control, side } = props;
  const { strength, hindranceJudged } = control.scale;
  const judged = side === 'security' ? strength.judged : hindranceJudged;
  const seal = control.seals.find((each) => each.side === side);
  return (
    <section className={classes.side} data-side={side} aria-label={t(`controls.${side}.title`)}>
      <h2>{t(`controls.${side}.title`)}</h2>
      <p className={classes.quiet}>
        {t(`controls.${side}.question`)} {judged && <b>{t('controls.by', judged)}</b>}{' '}
        {judged?.isStale && <em>{t('controls.stale')}</em>}
      </p>
      {seal && <Sealed device={device} control={control} seal={seal} />}
      {(seal === undefined || seal.isStale) && <Judging {...props} />}
    </section>
  );
}

/** The needle with evidence or reason, and what the control changes for the side. */
function Judging({ device, control, side }: Props) {
  const { scale } = control;
  const stored = draftOf(scale, side);
  const base = useBegunOn(device, control);
  const open = useUnsent<Draft>(device, `${control.key} scale ${side}`, stored, base);
  const me = useMe()?.account.name ?? '';
  const sealed = useUnsent<Draft>(device, `${control.key} sealed ${side}`, emptyDraft);
  const [asked, setAsked] = useState<boolean | undefined>(sealed.isBegun || undefined);
  // Once one side has sealed, the other judges blind as well, unless it asks for something else.
  const isBlind = asked ?? (control.seals.length > 0 && !open.isBegun);
  const unsent = isBlind ? sealed : open;
  const draft = unsent.value;
  const may = useMay()('record.write', { kind: 'control', field: side === 'security' ? 'strength' : 'crossSafety' });
  const judging = useJudging(device, control, side);
  const whole = judgementOf(draft, side, scale);
  const judgement = isBlind ? whole : judgedAnew(whole, side, scale);
  const [looked] = useDebouncedValue(judgement, 300);
  const isSame = Object.keys(whole).length > 0 && Object.keys(judgement).length === 0;
  const notReady = isSame ? 'same' : whyNotReady(draft, side, scale, judgement);
  const from = isBlind ? emptyDraft : stored;
  const merging = useMerging({
    judging,
    base: open.base,
    isBegun: open.isBegun && !isBlind,
    fields: judgement,
    sign: (body) =>
      signedAnew(body, Object.keys(judgement), {
        recorded: judging.record?.body ?? {},
        scale,
        person: me,
        today: new Date().toISOString().slice(0, 10),
      }),
    onSaved: () => open.sent(draft),
  });
  function onSealed() {
    sealed.sent(draft);
    open.sent();
  }
  /** What is typed goes along; what stands on record is no part of a blind judgement. */
  function turn(blind: boolean) {
    setAsked(blind);
    if (blind && open.isBegun) {
      sealed.change(typedSince(open.value, stored));
      open.sent();
    }
    if (!blind && sealed.isBegun) {
      open.change(laidOver(stored, sealed.value));
      sealed.sent();
    }
  }
  const isDisabled = !may.allowed || merging.isOpen;
  const isAsked = side === 'safety' ? scale.onSafety.isAsked : scale.onSecurity.isAsked;
  return (
    <>
      {!may.allowed && <p className={classes.quiet}>{t('controls.closed', { reason: may.reason })}</p>}
      <Switch
        label={t('controls.act.seal')}
        description={t('controls.act.sealHint')}
        checked={isBlind}
        disabled={isDisabled}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
      {side === 'security' ? (
        <Strength control={control} draft={draft} from={from} onChange={unsent.change} isDisabled={isDisabled} />
      ) : (
        <Hindrance control={control} draft={draft} from={from} onChange={unsent.change} isDisabled={isDisabled} />
      )}
      {isAsked && (
        <Questions
          side={side}
          answers={draft.answers}
          from={from.answers}
          reason={draft.answersReason}
          isDisabled={isDisabled}
          onChange={(answers, answersReason) => unsent.change({ answers, answersReason })}
        />
      )}
      {may.allowed && <PreviewOfJudgement device={device} control={control} judgement={looked} />}
      <Meanwhile merging={merging} />
      {!merging.isOpen && (
        <AllowedButton
          permission={may.allowed && notReady ? { allowed: false, reason: reasons[notReady] } : may}
          loading={judging.isBusy}
          onClick={() => (isBlind ? judging.seal(judgement, onSealed) : merging.save())}
        >
          {t(isBlind ? 'controls.act.seal' : 'controls.act.judge')}
        </AllowedButton>
      )}
    </>
  );
}

const reasons: Readonly<Record<NotReady, string>> = {
  nothing: t('controls.act.nothing'),
  reason: t('controls.security.reasonHint'),
  sameReason: t('controls.act.sameReason'),
  same: t('controls.act.same'),
};

type PartProps = {
  readonly control: ControlOnScale;
  readonly draft: Draft;
  /** What the side began with: what was unknown then can be left unknown again. */
  readonly from: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly isDisabled: boolean;
};

/** What it is called that nobody has judged: nobody has to, or somebody should. */
const unknown = (mark: string) => ({
  value: '',
  label: t(mark === 'notAsked' ? 'controls.levels.notAsked' : 'controls.levels.open'),
});

function Strength({ control, draft, from, onChange, isDisabled }: PartProps) {
  return (
    <>
      <SegmentedControl
        aria-label={t('controls.strength')}
        value={draft.strength ?? ''}
        disabled={isDisabled}
        onChange={(value) =>
          onChange(withStrength(draft, value === 'weak' || value === 'adequate' ? value : undefined, from))
        }
        data={[
          ...(from.strength === undefined ? [unknown(control.scale.strength.mark)] : []),
          { value: 'weak', label: t('controls.levels.weak') },
          { value: 'adequate', label: t('controls.levels.adequate') },
        ]}
      />
      {isDisabled ? (
        <ReadReason label={t('controls.security.reason')} text={draft.strengthReason} />
      ) : (
        <Textarea
          label={t('controls.security.reason')}
          description={t('controls.security.reasonHint')}
          value={draft.strengthReason}
          onChange={(event) => onChange({ strengthReason: event.currentTarget.value })}
          autosize
          minRows={2}
        />
      )}
    </>
  );
}

function Hindrance({ control, draft, from, onChange, isDisabled }: PartProps) {
  const modes = control.scale.rows.filter(
    ({ isActive, hindrance, mode }) => isActive || hindrance || mode === 'emergency',
  );
  return (
    <div className={classes.modes}>
      {modes.map(({ mode, mark }) => {
        const level = draft.hindrance[mode];
        return (
          <div key={mode} className={classes.modeRow}>
            <span id={`mode-${mode}`}>{t(`controls.modes.${mode}`)}</span>
            <SegmentedControl
              aria-labelledby={`mode-${mode}`}
              size="xs"
              value={level ?? ''}
              disabled={isDisabled}
              onChange={(value) =>
                onChange(withHindrance(draft, mode, value === 'hinders' || value === 'none' ? value : undefined, from))
              }
              data={[
                ...(from.hindrance[mode] === undefined ? [unknown(mark)] : []),
                { value: 'none', label: t('controls.levels.none') },
                { value: 'hinders', label: t('controls.levels.hinders') },
              ]}
            />
            {asksWhy(draft, mode, control.scale) && isDisabled && (
              <ReadReason
                label={t('controls.safety.reasonIn', { mode: t(`controls.modes.${mode}`) })}
                text={draft.hindranceReasons[mode] ?? ''}
              />
            )}
            {asksWhy(draft, mode, control.scale) && !isDisabled && (
              <TextInput
                className={classes.modeReason}
                aria-label={t('controls.safety.reasonIn', { mode: t(`controls.modes.${mode}`) })}
                placeholder={t('controls.safety.reasonIn', { mode: t(`controls.modes.${mode}`) })}
                value={draft.hindranceReasons[mode] ?? ''}
                onChange={(event) =>
                  onChange({ hindranceReasons: { ...draft.hindranceReasons, [mode]: event.currentTarget.value } })
                }
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
