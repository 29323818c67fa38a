import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { useDeviceParam } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
import { AnswerOutcome } from './AnswerOutcome.tsx';
import { Contradiction, GivenAnswers } from './GivenAnswers.tsx';
import classes from './law.module.css';
import { wordsOf } from './law-view.ts';
import { OpenQuestions } from './OpenQuestions.tsx';
import { Provisions } from './Provisions.tsx';
import { knowledgeQuery, lawQuery } from './queries.ts';
import { type Outcome, useAnswer } from './use-answer.ts';

/** What law applies to the device, and what it still has to be told: the questions come first. */
export function LawPage() {
  const device = useDeviceParam();
  const law = useQuery(lawQuery(device));
  const knowledge = useQuery(knowledgeQuery);
  const words = useMemo(() => knowledge.data && wordsOf(knowledge.data), [knowledge.data]);
  const [outcome, setOutcome] = useState<Outcome>();
  const answer = useAnswer(device, setOutcome);
  return (
    <Page title={t('law.title')} lead={t('law.lead')}>
      <Loaded query={law} skeleton={<Waiting />}>
        {({ key, questions, contradictions, ...rest }) => (
          <>
            {contradictions.map((contradiction) => (
              <div key={contradiction.message} className={classes.contradiction}>
                <Contradiction device={device} recordKey={key} {...contradiction} onAnswer={answer} />
              </div>
            ))}
            <OpenQuestions questions={questions} onAnswer={answer} />
            <AnswerOutcome outcome={outcome} words={words} onUndo={(before) => before.forEach(answer)} />
            <GivenAnswers device={device} recordKey={key} onAnswer={answer} />
            <Loaded query={knowledge} skeleton={<Skeleton height={480} radius="lg" mt={40} />}>
              {(known) => (
                <Provisions device={device} law={{ key, questions, contradictions, ...rest }} knowledge={known} />
              )}
            </Loaded>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Waiting() {
  return (
    <>
      <Skeleton height={300} radius="lg" />
      <Skeleton height={44} mt={48} radius="md" />
      <Skeleton height={480} mt={16} radius="lg" />
    </>
  );
}
