import { Button, MultiSelect, NativeSelect, Radio, Textarea } from '@mantine/core';
import { asksHowFar, levelName } from '@suture/core/risk';
import { type FormEvent, useEffect, useRef } from 'react';
import { type KnownPolicies, standingOf } from '../../ui/fields/levels.ts';
import { t } from '../../words/index.ts';
import { ScalesAwaited } from '../ScalesAwaited.tsx';
import { usePolicies } from '../use-policies.ts';
import { BroughtFields } from './BroughtFields.tsx';
import { nothingSaid, type Outcome, outcomes } from './decision-draft.ts';
import { PlaceFields } from './PlaceFields.tsx';
import classes from './pane.module.css';
import { askedOf, isPlaced, type Placing } from './placing.ts';
import type { CardDetail } from './queries.ts';
import { SignedAs } from './SignedAs.tsx';
import type { CardActs } from './use-card-acts.ts';
import { useOwnPart } from './use-own-part.ts';
import { usePlaced } from './use-placed.ts';
import { useUnsaid } from './use-unsaid.ts';

type Props = {
  readonly device: string;
  readonly detail: CardDetail;
  readonly acts: CardActs;
  readonly isBusy: boolean;
  readonly onCancel: () => void;
};

/** The receiver's decision, once the scales that it is said in are known. */
export function DecideForm(props: Props) {
  const { device, detail } = props;
  const policies = usePolicies(device);
  const standing = standingOf(policies, ['cp1', 'cp2'].includes(detail.card.point) ? ['safety', 'security'] : []);
  if (standing.kind !== 'known') return <ScalesAwaited device={device} standing={standing} />;
  return <Deciding {...props} policies={policies} />;
}

type DecidingProps = Props & { readonly policies: KnownPolicies };

/** A risk that belongs in a sequence is placed there in the same step. */
function Deciding({ device, detail, acts, isBusy, onCancel, policies }: DecidingProps) {
  const card = detail.card.id;
  const { point } = detail.card;
  const isRisk = point === 'cp1';
  const scale = policies.security?.exploitability ?? [];
  const { people, isAsked, present } = useOwnPart(device);
  // That nothing comes of it is never chosen for anybody.
  const [outcome, setOutcome] = useUnsaid<Outcome | undefined>(device, card, 'outcome', isRisk ? 'place' : undefined);
  const [placing, setPlacing] = useUnsaid<Placing>(device, card, 'placing', {});
  const [said, setSaid] = useUnsaid(device, card, 'said', nothingSaid);
  const [participants, setParticipants] = useUnsaid<string[]>(device, card, 'participants', present);
  const placed = usePlaced(device, detail, placing, scale);
  const form = useRef<HTMLFormElement>(null);
  // By key or by button, whoever asked for it goes on in it.
  useEffect(() => {
    const choices = [...(form.current?.querySelectorAll('input') ?? [])];
    (choices.find(({ checked }) => checked) ?? choices[0])?.focus();
  }, []);
  const say = (part: Partial<typeof said>) => setSaid({ ...said, ...part });
  const isHowFarAsked = asksHowFar(point, outcome === 'place' ? undefined : outcome);
  const lacksHowFar = isHowFarAsked && said.required === '';
  const lacksPeople = people.length > 0 && participants.length === 0;
  const ofSequence = outcome === 'place' ? placed?.requiredExploitability : undefined;
  const isReady =
    !isAsked &&
    !lacksHowFar &&
    !lacksPeople &&
    outcome !== undefined &&
    said.reason.trim() !== '' &&
    (outcome !== 'place' || isPlaced(placing, point));
  function decide(event: FormEvent) {
    event.preventDefault();
    const common = {
      reason: said.reason.trim(),
      ...(said.severity && { severity: said.severity }),
      ...(said.required && { requiredExploitability: said.required }),
      ...(participants.length > 0 && { participants }),
    };
    if (outcome === 'place') {
      acts.place({ ...common, ...askedOf(placing) });
      return;
    }
    if (outcome === undefined) return;
    const conditions = said.conditions.trim();
    acts.move({ act: 'decide', decision: { ...common, outcome, ...(conditions && { conditions }) } });
  }
  return (
    <form ref={form} className={classes.form} onSubmit={decide}>
      <Radio.Group
        label={t(point === 'cp3' ? 'connection.decide.legendSecurity' : 'connection.decide.legend')}
        value={outcome ?? null}
        onChange={(value) => setOutcome(outcomes.find((each) => each === value))}
      >
        <div className={classes.outcomes}>
          {outcomes
            .filter((each) => point !== 'cp4' || each !== 'place')
            .map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`connection.decide.outcomes.${wordOf(each, point)}`)}
                description={t(`connection.decide.hints.${wordOf(each, point)}`)}
              />
            ))}
        </div>
      </Radio.Group>
      {outcome === 'place' && point === 'cp3' && (
        <BroughtFields device={device} value={placing} onChange={setPlacing} />
      )}
      {outcome === 'place' && point !== 'cp3' && (
        <PlaceFields
          device={device}
          detail={detail}
          value={placing}
          onChange={setPlacing}
          scale={scale}
          placed={placed}
        />
      )}
      {outcome === 'conditions' && (
        <Textarea
          label={t('connection.decide.conditions')}
          value={said.conditions}
          onChange={(event) => say({ conditions: event.currentTarget.value })}
          autosize
        />
      )}
      {(isRisk || point === 'cp2') && (
        <div className={classes.pair}>
          {isRisk && (
            <NativeSelect
              label={t('connection.decide.required')}
              value={said.required}
              withAsterisk={isHowFarAsked}
              error={lacksHowFar && t('connection.decide.howFar')}
              onChange={(event) => say({ required: event.currentTarget.value })}
              data={[
                {
                  value: '',
                  label:
                    ofSequence === undefined
                      ? t(`connection.decide.${isHowFarAsked ? 'notSaid' : 'noRequirement'}`)
                      : t('connection.decide.asSequence', { level: levelName(scale, ofSequence) }),
                },
                ...scale.map(({ id, name }) => ({ value: id, label: `≤ ${name}` })),
              ]}
            />
          )}
          <NativeSelect
            label={t('connection.decide.severity')}
            value={said.severity}
            onChange={(event) => say({ severity: event.currentTarget.value })}
            data={[
              { value: '', label: t('connection.decide.notSaid') },
              ...(policies.safety?.severity ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
      )}
      {outcome === 'place' && placed && isPlaced(placing, point) && (
        <SignedAs placed={placed} required={said.required || undefined} scale={scale} />
      )}
      <Textarea
        label={t('connection.decide.reason')}
        value={said.reason}
        onChange={(event) => say({ reason: event.currentTarget.value })}
        autosize
        minRows={2}
        required
      />
      <MultiSelect
        label={t('connection.decide.participants')}
        data={people.map(({ key, title }) => ({ value: key, label: title }))}
        value={participants}
        onChange={setParticipants}
        withAsterisk={people.length > 0}
        error={lacksPeople && t('connection.decide.whoNeeded')}
        searchable
      />
      <div className={classes.buttons}>
        <Button type="submit" size="sm" disabled={!isReady} loading={isBusy}>
          {t('connection.decide.save')}
        </Button>
        <Button size="sm" variant="default" onClick={onCancel}>
          {t('connection.act.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** An agenda is taken in as a whole. What "place" and "a control is needed" mean hangs on which side receives what. */
function wordOf(outcome: Outcome, point: CardDetail['card']['point']) {
  if (point === 'cp4' && (outcome === 'noImpact' || outcome === 'controlNeeded' || outcome === 'rejected'))
    return agendaWords[outcome];
  if (outcome === 'place' && point === 'cp3') return 'brings';
  if (outcome === 'noImpact' && point === 'cp3') return 'noRisk';
  if (outcome === 'controlNeeded' && point !== 'cp1') return 'controlChanged';
  return outcome;
}

const agendaWords = { noImpact: 'takenIn', controlNeeded: 'lower', rejected: 'incomplete' } as const;
