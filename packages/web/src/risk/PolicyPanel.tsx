import { Button, Checkbox, Textarea } from '@mantine/core';
import type { RecordEnvelope } from '@suture/server/contract';
import { useState } from 'react';
import { useMay } from '../access/use-may.ts';
import { ofDevice } from '../api/query-client.ts';
import { useChange } from '../api/use-change.ts';
import { paths } from '../paths.ts';
import { AllowedButton } from '../ui/AllowedButton.tsx';
import { AppLink } from '../ui/AppLink.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Tag } from '../ui/Tag.tsx';
import { type Policy, PolicyGrids, policyOf } from './PolicyGrids.tsx';
import classes from './policy.module.css';

/** One policy: shown as grids, edited cell by cell, saved as a whole with the reason. */
export function PolicyPanel({ record, device }: { readonly record: RecordEnvelope; readonly device: string }) {
  const stored = policyOf(record);
  const [edited, setEdited] = useState<Policy>();
  // What is saved is saved on the version that was read; whoever was faster is not overwritten.
  const [start, setStart] = useState(record.version);
  const [why, setWhy] = useState('');
  const may = useMay()('record.write', { kind: record.kind });
  const save = useChange('PUT /api/v1/devices/{device}/records/{key}', {
    refreshes: [ofDevice(device)],
    says: 'Policy saved',
    showsProblem: true,
    onDone: () => setEdited(undefined),
  });
  if (stored === undefined) return null;
  const policy = edited ?? stored;
  const change = edited && setEdited;
  function edit() {
    setStart(record.version);
    setEdited(stored);
  }
  return (
    <section className={classes.panel} aria-labelledby={`policy-${record.key}`}>
      <header className={classes.head}>
        <h2 id={`policy-${record.key}`}>
          <AppLink to={paths.record(device, record.key)}>{policy.title}</AppLink>
        </h2>
        <Tag voice={policy.discipline}>{policy.discipline}</Tag>
        <Tag>{record.approval === 'statedInFile' ? 'approved, stated in the file' : policy.status}</Tag>
        {!edited && (
          <AllowedButton size="xs" variant="default" permission={may} onClick={edit}>
            Edit the {policy.discipline} policy
          </AllowedButton>
        )}
      </header>
      {policy.origin === 'example' && (
        <Notice tone="warn">
          These criteria are our example, not yours. Replace them by your own and have management approve them before
          anything is judged by them.
        </Notice>
      )}
      {policy.rationale && <p className={classes.rationale}>{policy.rationale}</p>}
      <PolicyGrids policy={policy} onChange={change} />
      {edited && (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate({
              params: { device, key: record.key },
              ifMatch: start,
              body: { body: { ...edited }, why },
            });
          }}
        >
          <Checkbox
            label="These criteria are our own, no longer the example"
            checked={edited.origin === 'own'}
            onChange={(event) => setEdited({ ...edited, origin: event.currentTarget.checked ? 'own' : 'example' })}
          />
          <Textarea
            label="Why it changes"
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
            autosize
            minRows={2}
            required
          />
          {save.error && <ProblemNotice error={save.error} />}
          <div className={classes.acts}>
            <Button type="submit" disabled={why.trim() === ''} loading={save.isPending}>
              Save the policy
            </Button>
            <Button variant="default" onClick={() => setEdited(undefined)}>
              Cancel
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
