import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isMissing } from '../api/client.ts';
import { t } from '../words/index.ts';
import { ProblemNotice } from './ProblemNotice.tsx';

type Props<Value> = {
  readonly query: Pick<UseQueryResult<Value>, 'data' | 'error' | 'isPending' | 'refetch'>;
  /** Holds the layout while the answer is on its way. */
  readonly skeleton?: ReactNode;
  readonly children: (value: Value) => ReactNode;
};

/** An answer of the server in its three states. A refusal does not take away what is already on the page. */
export function Loaded<Value>({ query, skeleton, children }: Props<Value>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error)
    return <ProblemNotice error={query.error} onRetry={isMissing(query.error) ? undefined : () => query.refetch()} />;
  return <Waiting skeleton={skeleton} />;
}

/** The place of an answer that is on its way. */
export function Waiting({ skeleton }: { readonly skeleton?: ReactNode }) {
  return (
    <div aria-busy="true">
      <span className="visually-hidden" role="status">
        {t('frame.loading')}
      </span>
      {skeleton ?? <Lines />}
    </div>
  );
}

function Lines() {
  return [72, 94, 88, 60].map((width) => <Skeleton key={width} height={20} width={`${width}%`} mb={16} radius="sm" />);
}
