import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { t } from '../../words/index.ts';
import { type Draft, type Question, questions } from './judgement.ts';
import type { Side } from './queries.ts';
import classes from './scale.module.css';

type Props = {
  readonly side: Side;
  readonly answers: Draft['answers'];
  readonly reason: string;
  readonly isDisabled: boolean;
  readonly onChange: (answers: Draft['answers'], reason: string) => void;
};

/** The five screening questions; what changes nothing is answered in one go. */
export function Questions({ side, answers, reason, isDisabled, onChange }: Props) {
  const saysYes = Object.values(answers).includes('yes');
  const set = (question: Question, answer: string) =>
    onChange({ ...answers, [question]: answer === 'yes' ? 'yes' : 'no' }, reason);
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
            onChange={(answer) => set(question, answer)}
            data={[
              ...(answers[question] === undefined ? [{ value: '', label: '?' }] : []),
              { value: 'no', label: t('controls.screening.no') },
              { value: 'yes', label: t('controls.screening.yes') },
            ]}
          />
        </div>
      ))}
      <Button
        size="xs"
        variant="default"
        w="fit-content"
        disabled={isDisabled}
        onClick={() => onChange(Object.fromEntries(questions.map((question) => [question, 'no'])), reason)}
      >
        {t('controls.screening.allNo')}
      </Button>
      {saysYes && (
        <TextInput
          label={t('controls.screening.reason')}
          value={reason}
          disabled={isDisabled}
          onChange={(event) => onChange(answers, event.currentTarget.value)}
        />
      )}
    </fieldset>
  );
}
