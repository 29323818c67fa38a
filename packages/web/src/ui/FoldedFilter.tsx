import type { ReactNode } from 'react';
import { t } from '../words/index.ts';
import classes from './folded-filter.module.css';
import { useNarrow } from './use-narrow.ts';

type Props = {
  /** What is narrowed is not hidden. */
  readonly isNarrowed: boolean;
  readonly children: ReactNode;
};

/** On a narrow screen the list comes first: what narrows it is folded away until it does. */
export function FoldedFilter({ isNarrowed, children }: Props) {
  const isFolded = useNarrow();
  if (!isFolded) return children;
  return (
    <details className={classes.folded} open={isNarrowed}>
      <summary>{t('frame.filter')}</summary>
      <div>{children}</div>
    </details>
  );
}
