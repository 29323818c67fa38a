import { Tag } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import { ChoiceLine } from '../together/ChoiceLine.tsx';
import classes from '../together/together.module.css';
import type { Choice } from '../together/use-choice.ts';
import type { AnswerRow } from './queries.ts';

type Props = { readonly row: AnswerRow; readonly device: string; readonly choice: Choice; readonly canChoose: boolean };

/** One security risk: what it would mean in one sentence, and the answer that security proposed. */
export function AnswerLine({ row, device, choice, canChoose }: Props) {
  const { source, title, sentence, answer, answerReason, answerBy, doubt } = row;
  return (
    <ChoiceLine recordKey={source} title={title} device={device} choice={choice} canChoose={canChoose} about={sentence}>
      {answer !== undefined && (
        <>
          <AnswerTag answer={answer} />
          <p>{answerReason ?? t('answers.noReason')}</p>
          {answerBy && <p className={classes.quiet}>{t('answers.by', { name: answerBy })}</p>}
          {doubt && <p className={classes.quiet}>{doubt}</p>}
        </>
      )}
    </ChoiceLine>
  );
}

export function AnswerTag({ answer }: { readonly answer: NonNullable<AnswerRow['answer']> }) {
  const voice = answer === 'none' ? 'security' : answer === 'undetermined' ? 'unknown' : 'both';
  return <Tag voice={voice}>{t(`answers.answers.${answer}`)}</Tag>;
}
