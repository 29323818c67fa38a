import type { ClinicalEffect } from '@suture/core/device';
import type { SafetyQuestion } from '@suture/core/risk';
import { t } from '../words/index.ts';
import classes from './questions.module.css';

type Props = { readonly question: SafetyQuestion; readonly given: ClinicalEffect | undefined };

/** The questions and what was answered, for who only reads: a field that takes no words would be pale. */
export function ReadTalk({ question, given }: Props) {
  const { harmPossible, whatHappens, whoNotices } = given ?? {};
  const none = t('questions.answer.none');
  return (
    <dl className={classes.read}>
      <div>
        <dt>{question.harm}</dt>
        <dd>{harmPossible === undefined ? none : t(`questions.answer.${harmPossible}`)}</dd>
      </div>
      <div>
        <dt>{question.happens}</dt>
        <dd>{whatHappens ?? none}</dd>
      </div>
      <div>
        <dt>{question.notices}</dt>
        <dd>{whoNotices ?? none}</dd>
      </div>
    </dl>
  );
}
