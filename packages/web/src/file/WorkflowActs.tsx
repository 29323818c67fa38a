import { Button, Textarea } from '@mantine/core';
import {
  type Action,
  type Permission,
  statusAfter,
  transitions,
  type WorkflowAct,
  workflowActs,
} from '@suture/core/access';
import type { RecordStatus } from '@suture/core/kernel';
import { useState } from 'react';
import { useMay } from '../access/use-may.ts';
import { ofDevice } from '../api/query-client.ts';
import { useChange } from '../api/use-change.ts';
import { AllowedButton } from '../ui/AllowedButton.tsx';
import { useSetFilter } from '../ui/use-address.ts';
import type { Envelope } from './queries.ts';
import classes from './record.module.css';

type Props = {
  readonly record: Envelope;
  readonly status: RecordStatus;
  readonly device: string;
  readonly mayWrite: Permission;
};

const actions: Readonly<Record<WorkflowAct, Action>> = {
  submit: 'record.submit',
  approve: 'record.approve',
  sendBack: 'record.approve',
  reopen: 'record.submit',
  retire: 'record.retire',
};

/** Edit, and the steps that the workflow allows from here; an act that has to be argued asks for the reason first. */
export function WorkflowActs({ record, status, device, mayWrite }: Props) {
  const may = useMay();
  const set = useSetFilter();
  const [asked, setAsked] = useState<WorkflowAct>();
  const [reason, setReason] = useState('');
  const change = useChange('POST /api/v1/devices/{device}/records/{key}/workflow', {
    refreshes: [ofDevice(device)],
    onDone: () => setAsked(undefined),
  });
  const possible = workflowActs.filter((act) => 'status' in statusAfter(act, status));
  function act(which: WorkflowAct, why?: string) {
    change.mutate({
      params: { device, key: record.key },
      ifMatch: record.version,
      body: { act: which, ...(why && { reason: why }) },
    });
  }
  return (
    <section aria-label="What can be done">
      <div className={classes.acts}>
        {status !== 'retired' && (
          <AllowedButton permission={mayWrite} size="xs" onClick={() => set({ edit: 'yes' })}>
            Edit
          </AllowedButton>
        )}
        {possible.map((which) => (
          <AllowedButton
            key={which}
            variant="default"
            size="xs"
            permission={may(actions[which], { kind: record.kind })}
            loading={change.isPending && change.variables?.body.act === which}
            onClick={() => (transitions[which].needsReason ? setAsked(which) : act(which))}
          >
            {transitions[which].name}
          </AllowedButton>
        ))}
      </div>
      {asked && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            act(asked, reason);
          }}
        >
          <Textarea
            mt="sm"
            label={`${transitions[asked].name}, because`}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            minRows={2}
            required
          />
          <div className={classes.acts}>
            <Button type="submit" size="xs" mt="xs" disabled={reason.trim() === ''} loading={change.isPending}>
              {transitions[asked].name}
            </Button>
            <Button size="xs" mt="xs" variant="subtle" onClick={() => setAsked(undefined)}>
              Cancel
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
