import { Button, Textarea } from '@mantine/core';
import {
  type About,
  actNames,
  mayAct,
  type Permission,
  statusAfter,
  transitions,
  WorkflowAct,
  workflowActs,
} from '@suture/core/access';
import type { RecordStatus } from '@suture/core/kernel';
import { inWords } from '../access/names.ts';
import { useMe } from '../access/queries.ts';
import { useRoles } from '../access/use-may.ts';
import { ofDevice } from '../api/query-client.ts';
import { useChange } from '../api/use-change.ts';
import { AllowedButton } from '../ui/AllowedButton.tsx';
import { type Unsent, useUnsent } from '../ui/drafts/use-unsent.ts';
import { useFilter, useSetFilter } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
import { disciplineIn } from './discipline-in.ts';
import type { Around, Envelope } from './queries.ts';
import classes from './record.module.css';
import { WhoMay } from './WhoMay.tsx';

type Props = {
  readonly record: Envelope;
  readonly around: Around | undefined;
  readonly status: RecordStatus;
  readonly device: string;
  readonly mayWrite: Permission;
};

const noReason = { reason: '' };

/** Edit, and the steps that the workflow allows from here; an act that has to be argued asks for the reason first. */
export function WorkflowActs({ record, around, status, device, mayWrite }: Props) {
  const roles = useRoles();
  const about = useAbout(record, around);
  const set = useSetFilter();
  const asked = useAskedAct(status);
  const unsent = useUnsent(device, `${record.key} act ${asked}`, noReason);
  const change = useChange('POST /api/v1/devices/{device}/records/{key}/workflow', {
    refreshes: [ofDevice(device)],
    onDone: (_, { body }) => {
      if (body.act === asked) unsent.sent();
      set({ act: undefined });
    },
  });
  const possible = workflowActs.filter((act) => 'status' in statusAfter(act, status));
  function act(which: WorkflowAct, reason?: string) {
    change.mutate({
      params: { device, key: record.key },
      ifMatch: record.version,
      body: { act: which, ...(reason && { reason }) },
    });
  }
  return (
    <section aria-label={t('record.acts.label')}>
      <div className={classes.acts}>
        {status !== 'retired' && (
          <AllowedButton permission={mayWrite} size="xs" onClick={() => set({ edit: 'yes' })}>
            {t('record.acts.edit')}
          </AllowedButton>
        )}
        {possible.map((which) => (
          <AllowedButton
            key={which}
            variant="default"
            size="xs"
            permission={inWords(mayAct(which, roles, about))}
            loading={change.isPending && change.variables?.body.act === which}
            onClick={() => (transitions[which].needsReason ? set({ act: which }) : act(which))}
          >
            {actNames[which]}
          </AllowedButton>
        ))}
      </div>
      {asked && mayAct(asked, roles, about).allowed && (
        <Reason act={asked} unsent={unsent} isPending={change.isPending} onAct={(reason) => act(asked, reason)} />
      )}
      <WhoMay status={status} mayWrite={mayWrite} about={about} possible={possible} />
    </section>
  );
}

type ReasonProps = {
  readonly unsent: Unsent<typeof noReason>;
  readonly act: WorkflowAct;
  readonly isPending: boolean;
  readonly onAct: (reason: string) => void;
};

function Reason({ act, unsent, isPending, onAct }: ReasonProps) {
  const set = useSetFilter();
  const { reason } = unsent.value;
  const name = actNames[act];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onAct(reason.trim());
      }}
    >
      <Textarea
        mt="sm"
        label={t('record.acts.because', { act: name })}
        value={reason}
        onChange={(event) => unsent.change({ reason: event.currentTarget.value })}
        autosize
        minRows={2}
        required
        data-autofocus
      />
      <div className={classes.acts}>
        <Button type="submit" size="xs" mt="xs" disabled={reason.trim() === ''} loading={isPending}>
          {name}
        </Button>
        <Button size="xs" mt="xs" variant="subtle" onClick={() => set({ act: undefined })}>
          {t('record.acts.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The act whose reason is asked for, as the address says; one that does not start from here is none. */
function useAskedAct(status: RecordStatus): WorkflowAct | undefined {
  const { act } = useFilter();
  const asked = WorkflowAct.safeParse(act).data;
  if (asked === undefined || !transitions[asked].needsReason) return undefined;
  return 'status' in statusAfter(asked, status) ? asked : undefined;
}

function useAbout({ kind, body }: Envelope, around: Around | undefined): About {
  const person = useMe()?.account.name;
  return {
    kind,
    discipline: disciplineIn(body),
    ...(typeof body.author === 'string' && { author: body.author }),
    ...(person !== undefined && { person }),
    authorMayApprove: around?.authorMayApprove ?? false,
    writers: around?.writers,
  };
}
