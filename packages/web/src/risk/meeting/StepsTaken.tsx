import { t } from '../../words/index.ts';
import { actInWords } from '../connection/act-in-words.ts';
import type { CardDetail } from '../connection/queries.ts';
import classes from './meeting.module.css';

type Props = {
  readonly detail: CardDetail;
  /** How many steps there were before the meeting. */
  readonly since: number;
};

/** What was done with one item while the meeting lasted: who, what, and why. */
export function StepsTaken({ detail: { acts, decision }, since }: Props) {
  const taken = acts.slice(since);
  const last = acts.findLastIndex(({ act }) => act === 'decided');
  const isDismissed = decision?.outcome === 'dismissed' && taken.at(-1)?.act !== 'reaffirmed';
  return (
    <ol className={classes.steps}>
      {taken.map(({ act, by, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
        <li key={at}>
          <b>{by}</b> {actInWords(act)}
          <Why text={text ?? (since + at === last ? decision?.reason : undefined)} />
        </li>
      ))}
      {isDismissed && (
        <li>
          <b>{decision.by}</b> {t('meeting.dismissed')}
          <Why text={decision.reason} />
        </li>
      )}
    </ol>
  );
}

function Why({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : <p>{text}</p>;
}
