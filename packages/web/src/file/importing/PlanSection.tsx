import { type Mapping, type SheetKind, silentRows } from '@suture/core/file';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ConsequencesNote } from '../../risk/tables/ConsequencesNote.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { t } from '../../words/index.ts';
import { BringIn } from './BringIn.tsx';
import classes from './importing.module.css';
import { PlanSummary } from './PlanSummary.tsx';
import { PlanTable } from './PlanTable.tsx';
import { type Plan, planQuery, rowsOf } from './queries.ts';
import type { ReadFile } from './read-file.ts';

type Props = {
  readonly device: string;
  readonly kind: SheetKind;
  readonly file: ReadFile;
  readonly mapping: Mapping;
  readonly onDone: (done: Plan) => void;
};

/** Every row read against the file of the device; nothing is written yet. */
export function PlanSection({ device, kind, file, mapping, onDone }: Props) {
  const rows = useMemo(() => rowsOf(kind, file, mapping), [kind, file, mapping]);
  const silent = useMemo(() => silentRows({ ...rows, mapping }), [rows, mapping]);
  const query = useQuery(planQuery(device, file, rows));
  const [leavesOut, setLeavesOut] = useState(false);
  if (!mapping.some((path) => path !== undefined) || rows.rows.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="importing-plan" aria-busy={query.isFetching}>
      <h2 id="importing-plan">{t('importing.plan.title')}</h2>
      <Loaded query={query}>
        {(plan) => (
          <>
            <PlanSummary
              plan={plan}
              silent={silent}
              isChecking={query.isFetching}
              leavesOut={leavesOut}
              onLeaveOut={setLeavesOut}
            />
            {plan.consequences && <ConsequencesNote consequences={plan.consequences} />}
            <PlanTable plan={plan} rows={rows} />
            <BringIn
              device={device}
              plan={plan}
              rows={rows}
              leavesOut={leavesOut}
              isReady={!query.isFetching}
              onDone={onDone}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}
