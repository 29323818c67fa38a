import { TextInput } from '@mantine/core';
import { isKindName, kindNamed } from '@suture/core/file';
import { useState } from 'react';
import { ofDevice } from '../api/query-client.ts';
import { useChange } from '../api/use-change.ts';
import { paths } from '../paths.ts';
import { NoSuchPage } from '../ui/NoSuchPage.tsx';
import { Page } from '../ui/Page.tsx';
import { useDeviceParam, useGo, useParam } from '../ui/use-address.ts';
import { RecordForm } from './RecordForm.tsx';

/** A new record: only its title has to be known; the rest is open work. */
export function NewRecordPage() {
  const device = useDeviceParam();
  const name = useParam('kind');
  const go = useGo();
  const [slug, setSlug] = useState('');
  const create = useChange('POST /api/v1/devices/{device}/records', {
    refreshes: [ofDevice(device)],
    showsProblem: true,
    onDone: ({ key }) => go(paths.record(device, key)),
  });
  if (!isKindName(name)) return <NoSuchPage />;
  const kind = kindNamed(name);
  return (
    <Page
      title={`New ${kind.name[0]}`}
      lead="Only what is marked has to be known now. What is left empty is unknown, shown as open work, never as low or as no."
      width="reading"
    >
      {kind.slugged && (
        <TextInput
          mb="lg"
          maw={760}
          required
          label="Short name"
          description={`Part of its key for good: ${kind.prefix}-${slug || '…'}`}
          value={slug}
          onChange={(event) => setSlug(event.currentTarget.value)}
        />
      )}
      <RecordForm
        schema={kind.body}
        body={{}}
        device={device}
        isSaving={create.isPending}
        problem={create.error}
        onCancel={() => go(paths.records(device, { kind: name }))}
        onSave={(body, why) =>
          create.mutate({
            params: { device },
            body: { kind: name, body, ...(why && { why }), ...(kind.slugged && { key: `${kind.prefix}-${slug}` }) },
          })
        }
      />
    </Page>
  );
}
