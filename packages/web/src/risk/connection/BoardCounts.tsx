import { t } from '../../words/index.ts';
import classes from './board.module.css';
import type { PageOfBoard } from './queries.ts';

/** What the numbers around the board count: all of it, whoever looks and whatever is filtered. */
export function BoardCounts({ of: { turns, counts, unproposed, unconfirmed } }: { readonly of: PageOfBoard }) {
  const decided = counts.decided ?? 0;
  return (
    <p className={classes.counted}>
      {t('connection.board.counted.turns', {
        security: turns.security ?? 0,
        safety: turns.safety ?? 0,
        settled: turns.nobody ?? 0,
      })}{' '}
      {decided > 0 && t('connection.board.counted.decided', { count: decided })}{' '}
      {unproposed + unconfirmed > 0 && t('connection.board.counted.answers')}
    </p>
  );
}
