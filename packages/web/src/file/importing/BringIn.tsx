import { Textarea } from '@mantine/core';
import { useId } from 'react';
import { useMay } from '../../access/use-may.ts';
import { ofDevice } from '../../api/query-client.ts';
import { useChange } from '../../api/use-change.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { useUnsent } from '../../ui/drafts/use-unsent.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { t } from '../../words/index.ts';
import classes from './importing.module.css';
import { faultyRows } from './plan-rows.ts';
import type { Plan, Rows } from './queries.ts';

type Props = {
  readonly device: string;
  readonly plan: Plan;
  readonly rows: Rows;
  readonly leavesOut: boolean;
  readonly isReady: boolean;
  readonly onDone: (done: Plan) => void;
};

const noReason = { why: '' };

/** The reason, and the one act that writes. */
export function BringIn({ device, plan, rows, leavesOut, isReady, onDone }: Props) {
  const unsent = useUnsent(device, `import ${rows.kind}`, noReason);
  const { why } = unsent.value;
  const may = useMay()('record.write', { kind: rows.kind });
  const bring = useChange('POST /api/v1/devices/{device}/spreadsheet', {
    refreshes: [ofDevice(device)],
    onDone: (done) => {
      unsent.sent();
      onDone(done);
    },
    showsProblem: true,
  });
  const closed = useId();
  const faulty = faultyRows(plan);
  const count = plan.created.length + plan.changed.length;
  if (count === 0) return null;
  const reason = why.trim();
  const permission = may.allowed ? readiness(faulty.length > 0 && !leavesOut, reason) : may;
  return (
    <form
      className={classes.bring}
      onSubmit={(event) => {
        event.preventDefault();
        if (!permission.allowed || !isReady || bring.isPending) return;
        const leaveOut = leavesOut ? [...faulty] : [];
        const body = { ...rows, leaveOut, dryRun: false, asOf: plan.asOf, why: reason };
        bring.mutate({ params: { device }, body });
      }}
    >
      <Textarea
        label={t('importing.bring.why')}
        description={t('importing.bring.whyHint')}
        value={why}
        onChange={({ currentTarget }) => unsent.change({ why: currentTarget.value })}
        autosize
        maxLength={4000}
        required
      />
      {bring.error && <ProblemNotice error={bring.error} />}
      <AllowedButton
        type="submit"
        permission={permission}
        loading={bring.isPending}
        aria-describedby={permission.allowed ? undefined : closed}
      >
        {t('importing.bring.act', { count })}
      </AllowedButton>
      {!permission.allowed && permission.reason && (
        <p className={classes.closed} id={closed}>
          {permission.reason}
        </p>
      )}
    </form>
  );
}

function readiness(isBlocked: boolean, reason: string) {
  if (isBlocked) return { allowed: false, reason: t('importing.bring.blocked') };
  return reason === '' ? { allowed: false, reason: t('importing.bring.needsReason') } : { allowed: true };
}
