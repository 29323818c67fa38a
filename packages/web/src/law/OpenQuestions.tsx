import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useMay } from '../access/use-may.ts';
import { t } from '../words/index.ts';
import { AnswerButtons } from './AnswerButtons.tsx';
import type { LawQuestion } from './queries.ts';
import classes from './questions.module.css';
import type { ProfileAnswer } from './use-answer.ts';

const atFirst = 5;

type Props = {
  readonly questions: readonly LawQuestion[];
  readonly onAnswer: (given: ProfileAnswer) => void;
};

/** What the law has to be told, the question first that most provisions wait on. Answered in place, saved at once. */
export function OpenQuestions({ questions, onAnswer }: Props) {
  const [showsAll, setShowsAll] = useState(false);
  const may = useMay()('record.write', { kind: 'device', field: 'profile' });
  const { list, afterAnswer } = useNextQuestion(questions);
  if (questions.length === 0) return <AllAnswered />;
  const shown = showsAll ? questions : questions.slice(0, atFirst);
  const waiting = new Set(questions.flatMap((question) => question.waiting)).size;
  function give(given: ProfileAnswer, position: number) {
    afterAnswer(position);
    onAnswer(given);
  }
  return (
    <section className={classes.panel} aria-labelledby="questions">
      <div className={classes.head}>
        <h2 id="questions" tabIndex={-1}>
          {t('law.questions.title', { count: questions.length })}
        </h2>
        <p>{t('law.questions.waiting', { count: waiting })}</p>
      </div>
      {!may.allowed && <p className={classes.hint}>{may.reason}</p>}
      <ul className={classes.list} ref={list}>
        {shown.map((question, position) => (
          <li key={question.field} className={classes.question}>
            <div>
              <p className={classes.asked} id={`question-${question.field}`}>
                {question.question}
              </p>
              {question.help && <p className={classes.help}>{question.help}</p>}
            </div>
            <span className={classes.waiting}>{t('law.questions.waits', { count: question.waiting.length })}</span>
            <AnswerButtons
              field={question.field}
              permission={may}
              onAnswer={(given) => give({ field: question.field, answer: given }, position)}
            />
          </li>
        ))}
      </ul>
      {questions.length > atFirst && (
        <Button variant="subtle" size="sm" mt={12} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('law.questions.fewer') : t('law.questions.all', { count: questions.length })}
        </Button>
      )}
    </section>
  );
}

/** An answered question leaves; the keyboard goes on at the one that took its place. */
function useNextQuestion(questions: readonly LawQuestion[]) {
  const list = useRef<HTMLUListElement>(null);
  const next = useRef<number>(undefined);
  useEffect(() => {
    if (next.current === undefined) return;
    const items = list.current?.children ?? [];
    const item = items[Math.min(next.current, items.length - 1)];
    next.current = undefined;
    const target = item?.querySelector('button') ?? document.getElementById('questions');
    target?.focus({ preventScroll: true });
    // The list is another one once a question has left it.
    void questions;
  }, [questions]);
  const afterAnswer = (position: number) => {
    next.current = position;
  };
  return { list, afterAnswer };
}

function AllAnswered() {
  return (
    <section className={classes.done} aria-labelledby="questions">
      <h2 id="questions" tabIndex={-1}>
        {t('law.questions.none')}
      </h2>
      <p>{t('law.questions.noneNote')}</p>
    </section>
  );
}
