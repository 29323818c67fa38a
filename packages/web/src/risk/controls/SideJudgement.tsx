import { Switch } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMe } from '../../access/queries.ts';
import { today } from '../../access/signature.ts';
import { useMay } from '../../access/use-may.ts';
import { paths } from '../../paths.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { AppLink } from '../../ui/AppLink.tsx';
import { useHeldFocus } from '../../ui/use-held-focus.ts';
import { Sentence, t } from '../../words/index.ts';
import { Hindrance } from './Hindrance.tsx';
import { judgementOf, type NotReady, whatIsLeftOut, whyNotReady } from './judgement.ts';
import { Meanwhile } from './Meanwhile.tsx';
import { PreviewOfJudgement } from './PreviewOfJudgement.tsx';
import { Questions } from './Questions.tsx';
import type { ControlOnScale, Side } from './queries.ts';
import { Sealed } from './Sealed.tsx';
import { Strength } from './Strength.tsx';
import classes from './scale.module.css';
import { judgedAnew, signedAnew } from './signed-anew.ts';
import { useJudging } from './use-judging.ts';
import { useMerging } from './use-merging.ts';
import { useOpenOrBlind } from './use-open-or-blind.ts';

type Props = { readonly device: string; readonly control: ControlOnScale; readonly side: Side };

/** One side's column: what it is asked, and its form, or that it has judged blind. */
export function SideJudgement(props: Props) {
  const { device, control, side } = props;
  const { strength, hindranceJudged } = control.scale;
  const judged = side === 'security' ? strength.judged : hindranceJudged;
  const seal = control.seals.find((each) => each.side === side);
  return (
    <section
      ref={useHeldFocus()}
      tabIndex={-1}
      className={classes.side}
      data-side={side}
      aria-label={t(`controls.${side}.title`)}
    >
      <h2>{t(`controls.${side}.title`)}</h2>
      <p className={classes.quiet}>
        {t(`controls.${side}.question`)} {judged && <b>{t('controls.by', judged)}</b>}{' '}
        {judged?.isStale && <em>{t('controls.stale')}</em>}
      </p>
      {judged?.isStale && (
        <p className={classes.quiet}>
          <Sentence of="controls.reaffirm" parts={{ record: <AppLink to={paths.record(device, control.key)} /> }} />
        </p>
      )}
      {seal && <Sealed device={device} control={control} seal={seal} />}
      {(seal === undefined || seal.isStale) && <Judging {...props} />}
    </section>
  );
}

/** The needle with evidence or reason, and what the control changes for the side. */
function Judging({ device, control, side }: Props) {
  const { scale } = control;
  const me = useMe()?.account.name ?? '';
  const { open, blind, isBlind, turn, from } = useOpenOrBlind(device, control, side);
  const unsent = isBlind ? blind : open;
  const draft = unsent.value;
  const may = useMay()('record.write', { kind: 'control', field: side === 'security' ? 'strength' : 'crossSafety' });
  const judging = useJudging(device, control, side);
  const whole = judgementOf(draft, side, scale);
  const judgement = isBlind ? whole : judgedAnew(whole, side, scale);
  const [looked] = useDebouncedValue(judgement, 300);
  const isSame = Object.keys(whole).length > 0 && Object.keys(judgement).length === 0;
  const notReady = isSame ? 'same' : whyNotReady(draft, side, scale, judgement);
  const leftOut = whatIsLeftOut(judgement, side, scale);
  const reason = (notReady && reasons[notReady]) ?? (leftOut && t('controls.act.leftOut', { leftOut }));
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
        today: today(),
      }),
    onSaved: () => open.sent(draft),
  });
  function onSealed() {
    blind.sent(draft);
    open.sent();
  }
  const isDisabled = !may.allowed || merging.isOpen;
  const { isAsked } = side === 'safety' ? scale.onSafety : scale.onSecurity;
  const Needle = side === 'security' ? Strength : Hindrance;
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
      <Needle control={control} draft={draft} from={from} onChange={unsent.change} isDisabled={isDisabled} />
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
          permission={may.allowed && reason ? { allowed: false, reason } : may}
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
