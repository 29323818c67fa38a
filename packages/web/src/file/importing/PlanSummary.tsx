import { Switch } from '@mantine/core';
import { t } from '../../words/index.ts';
import classes from './importing.module.css';
import { faultyRows } from './plan-rows.ts';
import type { Plan } from './queries.ts';

type Props = {
  readonly plan: Plan;
  readonly isChecking: boolean;
  readonly leavesOut: boolean;
  readonly onLeaveOut: (leavesOut: boolean) => void;
};

/** How many of what, and what is to be done about the errors. */
export function PlanSummary({ plan, isChecking, leavesOut, onLeaveOut }: Props) {
  const errors = faultyRows(plan).length;
  const numbers = [
    { id: 'created', count: plan.created.length },
    { id: 'changed', count: plan.changed.length },
    { id: 'unchanged', count: plan.unchanged },
    { id: 'errors', count: errors },
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
