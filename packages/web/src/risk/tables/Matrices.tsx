import { Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { askAgain } from '../../api/query-client.ts';
import { type KnownPolicies, standingOf } from '../../ui/fields/levels.ts';
import { Waiting } from '../../ui/Loaded.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { t } from '../../words/index.ts';
import { axesOf, sidesOf } from './axes.ts';
import { Matrix } from './Matrix.tsx';
import { MatrixLegend } from './MatrixLegend.tsx';
import classes from './matrix.module.css';
import { type Matrix as Counts, matrixQuery, type TableFilter } from './queries.ts';
import { useMatricesOpen } from './use-matrices-open.ts';

type Props = {
  readonly device: string;
  readonly of: 'securityRisk' | 'safetyRisk';
  readonly policies: KnownPolicies;
  readonly filter: TableFilter;
  readonly onChoose: (cell: string | undefined) => void;
};

/** Before and after controls side by side; what no control is credited for stays where it was. */
export const Matrices = memo(function Matrices({ device, of, policies, filter, onChoose }: Props) {
  const [isOpen, open] = useMatricesOpen(of, filter.cell !== undefined);
  const { data, error } = useQuery({
    ...matrixQuery(device, filter),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  });
  const axes = axesOf(of, policies);
  return (
    <details
      className={classes.matrices}
      open={isOpen}
      onToggle={({ currentTarget }) => currentTarget.open !== isOpen && open(currentTarget.open)}
    >
      <summary>{t(`tables.matrix.${of}`)}</summary>
      {error && data === undefined ? (
        <ProblemNotice error={error} onRetry={() => askAgain(device)} />
      ) : standingOf(policies, sidesOf(of)).kind !== 'known' || (axes && data === undefined) ? (
        isOpen && <Waiting skeleton={<Skeleton className={classes.waiting} />} />
      ) : axes === undefined ? (
        <p>{t('tables.matrix.noPolicy')}</p>
      ) : (
        <>
          <MatrixLegend rowName={axes.rowName} columnName={axes.columnName} hasUnknown={hasUnknown(data)} />
          <div className={classes.pair}>
            {(['before', 'now'] as const).map((when) => (
              <Matrix
                key={when}
                when={when}
                caption={t(`tables.matrix.${when}`)}
                counts={data?.[when]}
                chosen={filter.cell}
                onChoose={onChoose}
                {...axes}
              />
            ))}
          </div>
        </>
      )}
    </details>
  );
});

function hasUnknown(data: Counts | undefined): boolean {
  return [...(data?.before ?? []), ...(data?.now ?? [])].some(
    ({ level, across }) => level === undefined || across === undefined,
  );
}
