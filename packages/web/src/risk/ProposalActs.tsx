import { Button, Textarea } from '@mantine/core';
import { ConnectionPointId } from '@suture/core/risk';
import { useState } from 'react';
import { useMay } from '../access/use-may.ts';
import { ofDevice } from '../api/query-client.ts';
import { useChange } from '../api/use-change.ts';
import { AllowedButton } from '../ui/AllowedButton.tsx';
import classes from './lists.module.css';

type Props = { readonly device: string; readonly point: string; readonly source: string };

/** A proposal is never imposed: send it across, or say why not. */
export function ProposalActs({ device, point, source }: Props) {
  const may = useMay()('transfer.send', { point });
  const [reason, setReason] = useState<string>();
  const refreshes = [ofDevice(device)];
  const send = useChange('POST /api/v1/devices/{device}/transfers', { refreshes, says: `${source} sent` });
  const dismiss = useChange('POST /api/v1/devices/{device}/transfers/dismiss', {
    refreshes,
    says: `${source} dismissed`,
  });
  const id = ConnectionPointId.safeParse(point).data;
  if (id === undefined) return null;
  return (
    <>
      <div className={classes.acts}>
        <AllowedButton
          size="xs"
          permission={may}
          loading={send.isPending}
          onClick={() => send.mutate({ params: { device }, body: { point: id, source } })}
          aria-label={`Send ${source} across`}
        >
          Send
        </AllowedButton>
        <AllowedButton
          size="xs"
          variant="default"
          permission={may}
          onClick={() => setReason(reason === undefined ? '' : undefined)}
          aria-expanded={reason !== undefined}
          aria-label={`Dismiss ${source} with a reason`}
        >
          Dismiss
        </AllowedButton>
      </div>
      {reason !== undefined && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            dismiss.mutate({ params: { device }, body: { point: id, source, reason } });
          }}
        >
          <Textarea
            label={`Why ${source} need not be sent`}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            required
            mt="xs"
          />
          <Button type="submit" size="xs" mt="xs" disabled={reason.trim() === ''} loading={dismiss.isPending}>
            Dismiss with this reason
          </Button>
        </form>
      )}
    </>
  );
}
