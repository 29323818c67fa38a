import { Radio, Textarea } from '@mantine/core';
import { type ClinicalEffect, isHarmlessUnsigned, type SecurityProperty } from '@suture/core/device';
import { canonicalText } from '@suture/core/kernel';
import { type SafetyQuestion, safetyQuestionOf } from '@suture/core/risk';
import type { FormEvent } from 'react';
import { useMe } from '../access/queries.ts';
import { signatureOf } from '../access/signature.ts';
import { useMay } from '../access/use-may.ts';
import { ofDevice } from '../api/query-client.ts';
import { useChange } from '../api/use-change.ts';
import { AllowedButton } from '../ui/AllowedButton.tsx';
import { type Unsent, useUnsent } from '../ui/drafts/use-unsent.ts';
import { Notice } from '../ui/Notice.tsx';
import { useHeldFocus } from '../ui/use-held-focus.ts';
import { t } from '../words/index.ts';
import { EffectQuestion } from './EffectQuestion.tsx';
import { isAnswerStale, lossWords, type TalkFunction } from './loss-words.ts';
import classes from './questions.module.css';
import { ReadTalk } from './ReadTalk.tsx';
import { ReusedBy } from './ReusedBy.tsx';

type Props = { readonly item: TalkFunction; readonly property: SecurityProperty; readonly device: string };

/** One talk: what the function does for the patient, and then what happens when it fails. */
export function FunctionTalk({ item, property, device }: Props) {
  const question = safetyQuestionOf(item.body, property);
  const may = useMay()('record.write', { kind: 'function', field: question ? `ifLost.${property}` : 'effect' });
  return (
    <div ref={useHeldFocus<HTMLDivElement>()} tabIndex={-1} className={classes.held}>
      {!may.allowed && <Notice>{may.reason}</Notice>}
      {question ? (
        <LossQuestions question={question} item={item} property={property} device={device} />
      ) : (
        <EffectQuestion item={item} device={device} />
      )}
    </div>
  );
}

type LossProps = Props & { readonly question: SafetyQuestion };

/** The situation pictured, then three questions. Whoever saves has answered; the server signs with their name. */
function LossQuestions({ question, item, property, device }: LossProps) {
  const { key, version, body } = item;
  const given = body.ifLost?.[property];
  const me = useMe()?.account.name ?? '';
  const mayWrite = useMay()('record.write', { kind: 'function', field: `ifLost.${property}` });
  const isStale = isAnswerStale(item, property);
  const unsent = useUnsent<Draft>(device, `${key} ifLost ${property}`, draftOf(given), { version, body: { ...given } });
  // Once something was written, what arrives later is told beside it and never takes its place.
  const { harm, happens } = unsent.value;
  const save = useChange('PUT /api/v1/devices/{device}/records/{key}', {
    refreshes: [ofDevice(device)],
    says: t('questions.answer.kept'),
  });
  function keep(event: FormEvent) {
    event.preventDefault();
    if (harm === '') return;
    const answer = { ...answerIn(unsent.value), answered: signatureOf(me) };
    const why = t('questions.answer.why', { loss: lossWords[property].short.toLowerCase() });
    // What is typed on while this is saved stays.
    const written = unsent.value;
    save.mutate(
      {
        params: { device, key },
        ifMatch: version,
        body: { body: { ...body, ifLost: { ...body.ifLost, [property]: answer } }, why },
      },
      { onSuccess: () => unsent.sent(written) },
    );
  }
  const isComplete = harm !== '' && happens.trim() !== '';
  const isOvertaken =
    unsent.isBegun && !save.isPending && canonicalText(unsent.base.body) !== canonicalText({ ...given });
  const isSame = canonicalText(answerIn(unsent.value)) === canonicalText(answerIn(draftOf(given)));
  const isUnsigned = given !== undefined && isHarmlessUnsigned(given);
  const isSettled = given?.answered !== undefined && !isStale && isSame;
  const may = mayWrite.allowed && isSettled ? { allowed: false, reason: t('questions.answer.same') } : mayWrite;
  return (
    <form className={classes.talk} onSubmit={keep} aria-labelledby="talk">
      <h2 id="talk">{lossWords[property].title}</h2>
      <p className={classes.picture}>{question.picture}</p>
      {mayWrite.allowed ? (
        <Fields question={question} unsent={unsent} />
      ) : (
        <ReadTalk question={question} given={given} />
      )}
      {given && isOvertaken && (
        <Notice tone="warn">
          {t('questions.answer.meanwhile', {
            who: given.answered?.by ?? t('questions.answer.someone'),
            what: given.whatHappens,
          })}
        </Notice>
      )}
      <div className={classes.acts}>
        <AllowedButton type="submit" permission={may} disabled={!isComplete} loading={save.isPending}>
          {t(isUnsigned && isSame ? 'questions.unsigned.sign' : 'questions.answer.keep')}
        </AllowedButton>
        {isUnsigned && <span className={classes.quiet}>{t('questions.unsigned.text')}</span>}
        {isStale && <span className={classes.quiet}>{t('questions.answer.stale')}</span>}
        {given?.answered && (
          <span className={classes.quiet}>
            {t('questions.answer.by', { who: given.answered.by, day: given.answered.on })}
          </span>
        )}
      </div>
      <ReusedBy functionKey={key} property={property} device={device} />
    </form>
  );
}

type FieldsProps = { readonly question: SafetyQuestion; readonly unsent: Unsent<Draft> };

function Fields({ question, unsent: { value, change } }: FieldsProps) {
  const { harm, happens, notices } = value;
  return (
    <>
      <Radio.Group label={question.harm} value={harm} onChange={(next) => change({ harm: answerOf(next) })} required>
        <div className={classes.choices}>
          <Radio value="yes" label={t('questions.answer.yes')} />
          <Radio value="no" label={t('questions.answer.no')} />
          <Radio value="undetermined" label={t('questions.answer.undetermined')} />
        </div>
      </Radio.Group>
      <Textarea
        label={question.happens}
        value={happens}
        onChange={(event) => change({ happens: event.currentTarget.value })}
        autosize
        minRows={3}
        required
      />
      <Textarea
        label={question.notices}
        value={notices}
        onChange={(event) => change({ notices: event.currentTarget.value })}
        autosize
        minRows={2}
      />
    </>
  );
}

type Draft = {
  readonly harm: ClinicalEffect['harmPossible'] | '';
  readonly happens: string;
  readonly notices: string;
};

function draftOf(given: ClinicalEffect | undefined): Draft {
  return {
    harm: given?.harmPossible ?? '',
    happens: given?.whatHappens ?? '',
    notices: given?.whoNotices ?? '',
  };
}

function answerIn({ harm, happens, notices }: Draft) {
  return {
    harmPossible: harm,
    whatHappens: happens.trim(),
    ...(notices.trim() !== '' && { whoNotices: notices.trim() }),
  };
}

function answerOf(text: string): ClinicalEffect['harmPossible'] | '' {
  return text === 'yes' || text === 'no' || text === 'undetermined' ? text : '';
}
