import type { Verdict } from '@suture/core/risk';
import classes from './verdict-sign.module.css';

const shapes: Readonly<Record<Verdict | 'none', string>> = {
  acceptable: 'M2 6.5l2.8 2.8L10 3',
  review: 'M6 1.8v5M6 9.8v.4',
  unacceptable: 'M2.8 2.8l6.4 6.4M9.2 2.8L2.8 9.2',
  none: 'M3.9 4.1a2.1 2.1 0 1 1 2.9 1.9c-.6.3-.8.7-.8 1.3M6 10v.2',
};

/** A verdict where there is no room for its word, which stands beside it unseen or in a legend. */
export function VerdictSign({ verdict = 'none' }: { readonly verdict: Verdict | 'none' | undefined }) {
  return (
    <svg className={classes.sign} width={12} height={12} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={shapes[verdict]} />
    </svg>
  );
}
