import { Checkbox } from '@mantine/core';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import classes from './answers.module.css';
import type { AnswerRow } from './queries.ts';

type Props = {
  readonly row: AnswerRow;
  readonly device: string;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
};

/** One security risk: what it would mean in one sentence, and the answer that security proposed. */
export function AnswerLine({ row, device, isChosen, onChoose }: Props) {
  const { source, title, sentence, answer, answerReason, answerBy } = row;
  return (
    <div className={classes.line} data-chosen={isChosen || undefined}>
      <Checkbox
        checked={isChosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
        aria-label={t('answers.select', { key: source })}
      />
      <div className={classes.what}>
        <span className="record-key">{source}</span>{' '}
        <AppLink to={paths.record(device, source)} className={classes.title}>
          {title}
        </AppLink>
        <p>{sentence}</p>
      </div>
      {answer !== undefined && answer !== 'undetermined' && (
        <div className={classes.answer}>
          <AnswerTag answer={answer} />
          <p>{answerReason ?? t('answers.noReason')}</p>
          {answerBy && <p className={classes.quiet}>{t('answers.by', { name: answerBy })}</p>}
        </div>
      )}
    </div>
  );
}

export function AnswerTag({ answer }: { readonly answer: NonNullable<AnswerRow['answer']> }) {
  const voice = answer === 'none' ? 'security' : answer === 'undetermined' ? 'unknown' : 'both';
  return <Tag voice={voice}>{t(`answers.answers.${answer}`)}</Tag>;
}
