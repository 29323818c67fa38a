import { Button, SegmentedControl } from '@mantine/core';
import { t } from '../../words/index.ts';
import { type Draft, questions, withAnswer } from './judgement.ts';
import type { Side } from './queries.ts';
import { Reason } from './Reason.tsx';
import classes from './scale.module.css';

type Props = {
  readonly side: Side;
  readonly answers: Draft['answers'];
  /** What the side began with: what was unknown then can be left unknown again. */
  readonly from: Draft['answers'];
  readonly reason: string;
  readonly isDisabled: boolean;
  readonly onChange: (answers: Draft['answers'], reason: string) => void;
};

/** The five screening questions; what changes nothing is answered in one go. */
export function Questions({ side, answers, from, reason, isDisabled, onChange }: Props) {
  const saysYes = Object.values(answers).includes('yes');
  return (
    <fieldset className={classes.questions}>
      <legend>{t(`controls.screening.${side}`)}</legend>
      {questions.map((question) => (
        <div key={question} className={classes.question}>
          <span id={`${side}-${question}`}>{t(`controls.screening.questions.${question}`)}</span>
          <SegmentedControl
            aria-labelledby={`${side}-${question}`}
            size="xs"
            disabled={isDisabled}
            value={answers[question] ?? ''}
            onChange={(answer) => onChange(withAnswer(answers, question, yesOrNo(answer)), reason)}
            data={[
              ...(from[question] === undefined ? [{ value: '', label: '?' }] : []),
              { value: 'no', label: t('controls.screening.no') },
              { value: 'yes', label: t('controls.screening.yes') },
            ]}
          />
        </div>
      ))}
      {!isDisabled && (
        <Button
          size="xs"
          variant="default"
          w="fit-content"
          onClick={() => onChange(Object.fromEntries(questions.map((question) => [question, 'no'])), reason)}
        >
          {t('controls.screening.allNo')}
        </Button>
      )}
      {saysYes && (
        <Reason
          label={t('controls.screening.reason')}
          text={reason}
          isRead={isDisabled}
          minRows={1}
          onWrite={(text) => onChange(answers, text)}
        />
      )}
    </fieldset>
  );
}

function yesOrNo(answer: string): 'yes' | 'no' | undefined {
  return answer === 'yes' || answer === 'no' ? answer : undefined;
}
