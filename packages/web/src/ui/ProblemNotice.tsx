import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ApiProblem } from '../api/client.ts';
import { t } from '../words/index.ts';
import classes from './notice.module.css';

type Props = {
  readonly error: Error;
  readonly onRetry?: (() => void) | undefined;
  /** Fields of a form that show their own faults. */
  readonly besides?: readonly string[];
};

/** A refusal in the place where its answer would have been: what happened, where, and what to do. */
export function ProblemNotice({ error, onRetry, besides = [] }: Props) {
  const all = error instanceof ApiProblem ? error.faults : [];
  const faults = all.filter(({ path = '' }) => !besides.some((name) => path === name || path.endsWith(`.${name}`)));
  const message = messageOf(error, all.length > 0 && faults.length === 0);
  return (
    <div className={classes.notice} data-tone="bad" role="alert">
      <IconAlertTriangle size={20} aria-hidden="true" />
      <div>
        <p>{message}</p>
        {faults.length > 0 && (
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.record ?? ''}${fault.path ?? ''}${fault.message}`}>
                {[fault.record, fault.path].filter(Boolean).join(' ')} {fault.message}
              </li>
            ))}
          </ul>
        )}
      </div>
      {onRetry && (
        <Button size="xs" variant="default" onClick={onRetry}>
          {t('frame.again')}
        </Button>
      )}
    </div>
  );
}

/** Where every fault stands under its own field, it is not said a second time. */
function messageOf(error: Error, isMarked: boolean): string {
  if (isMarked) return t('frame.fault.marked');
  return error instanceof ApiProblem ? error.message : t('frame.fault.own');
}
