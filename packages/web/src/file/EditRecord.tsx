import { isKindName, kindNamed } from '@suture/core/file';
import { useState } from 'react';
import { ofDevice } from '../api/query-client.ts';
import { useChange } from '../api/use-change.ts';
import { useSetFilter } from '../ui/use-address.ts';
import type { Envelope } from './queries.ts';
import { RecordForm } from './RecordForm.tsx';

/** Changes a record on the version that was read; whoever was faster is not overwritten. */
export function EditRecord({ record, device }: { readonly record: Envelope; readonly device: string }) {
  const [start] = useState(record);
  const set = useSetFilter();
  const close = () => set({ edit: undefined });
  const change = useChange('PUT /api/v1/devices/{device}/records/{key}', {
    refreshes: [ofDevice(device)],
    says: `${record.key} saved`,
    showsProblem: true,
    onDone: close,
  });
  if (!isKindName(start.kind)) return null;
  return (
    <RecordForm
      schema={kindNamed(start.kind).body}
      body={start.body}
      device={device}
      isSaving={change.isPending}
      problem={change.error}
      onCancel={close}
      onSave={(body, why) =>
        change.mutate({
          params: { device, key: start.key },
          ifMatch: start.version,
          body: { body, ...(why && { why }) },
        })
      }
    />
  );
}
