import { Switch } from '@mantine/core';
import type { SilentRow } from '@suture/core/file';
import { Notice } from '../../ui/Notice.tsx';
import { t } from '../../words/index.ts';
import classes from './importing.module.css';
import { faultyRows } from './plan-rows.ts';
import type { Plan } from './queries.ts';

type Props = {
  readonly plan: Plan;
  /** Rows of the file that are in none of the plan's numbers. */
  readonly silent: readonly SilentRow[];
  readonly isChecking: boolean;
  readonly leavesOut: boolean;
  readonly onLeaveOut: (leavesOut: boolean) => void;
};

const named = 8;

/** How many of what, and what is to be done about the errors. */
export function PlanSummary({ plan, silent, isChecking, leavesOut, onLeaveOut }: Props) {
  const errors = faultyRows(plan).length;
  const numbers = [
    { id: 'created', count: plan.created.length },
    { id: 'changed', count: plan.changed.length },
    { id: 'unchanged', count: plan.unchanged },
    { id: 'errors', count: errors },
    ...(silent.length > 0 ? [{ id: 'silent' as const, count: silent.length }] : []),
  ] as const;
  return (
    <>
      <dl className={classes.numbers} aria-label={t('importing.plan.summary')}>
        {numbers.map(({ id, count }) => (
          <div key={id} data-id={id} data-none={count === 0}>
            <dd>{count}</dd>
            <dt>{t(`importing.plan.${id}`, { count })}</dt>
          </div>
        ))}
      </dl>
      <p role="status" className="visually-hidden">
        {isChecking
          ? t('importing.plan.checking')
          : numbers.map(({ id, count }) => `${count} ${t(`importing.plan.${id}`, { count })}`).join(', ')}
      </p>
      {silent.length > 0 && (
        <Notice tone="warn">
          <p>{t('importing.plan.silentWhy')}</p>
          <ul>
            {silent.slice(0, named).map(({ number, letters }) => (
              <li key={number}>
                {t('importing.plan.silentRow', { number, count: letters.length, letters: letters.join(', ') })}
              </li>
            ))}
          </ul>
          {silent.length > named && <p>{t('importing.plan.silentMore', { count: silent.length - named })}</p>}
        </Notice>
      )}
      {errors > 0 && (
        <Switch
          label={t('importing.plan.leaveOut', { count: errors })}
          description={t('importing.plan.correct')}
          checked={leavesOut}
          onChange={({ currentTarget }) => onLeaveOut(currentTarget.checked)}
        />
      )}
    </>
  );
}
