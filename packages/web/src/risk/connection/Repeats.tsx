import { t } from '../../words/index.ts';
import classes from './board.module.css';
import type { Card } from './queries.ts';

/** A second transfer of the same: two answers to one question would contradict each other. */
export function Repeats({ card: { repeats, transfer, source } }: { readonly card: Card }) {
  if (repeats === undefined) return null;
  return (
    <p className={classes.warn}>
      {t('connection.board.repeats', { key: transfer?.key ?? '', first: repeats, source })}
    </p>
  );
}
