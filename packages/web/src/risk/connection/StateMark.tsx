import { t } from '../../words/index.ts';
import classes from './board.module.css';
import type { Card } from './queries.ts';

const marks: Readonly<Record<Card['state'], string>> = {
  proposed: '+',
  sent: '→',
  received: '…',
  returned: '?',
  decided: '✓',
  fedBack: '✓✓',
  dismissed: '–',
  reopened: '↻',
  covered: '●',
};

/** Where a card stands: a sign and a word, and whose turn it is. */
export function StateMark({ state, turn }: Pick<Card, 'state' | 'turn'>) {
  return (
    <span className={classes.state} data-turn={turn} data-state={state}>
      <span className={classes.mark} aria-hidden="true">
        {marks[state]}
      </span>
      <span>
        <span className={classes.word}>{t(`connection.board.states.${state}`)}</span>
        <span className={classes.turn}>{t(`connection.board.turnNow.${turn}`)}</span>
      </span>
    </span>
  );
}
