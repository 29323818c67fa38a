import { isKindName } from '@suture/core/file';
import { useEffect, useState } from 'react';
import { ApiProblem } from '../api/client.ts';
import { ofDevice } from '../api/query-client.ts';
import { useChange } from '../api/use-change.ts';
import { MergePanel } from '../risk/merging/MergePanel.tsx';
import { MovedOn } from '../risk/merging/MovedOn.tsx';
import { DraftNotice } from '../ui/drafts/DraftNotice.tsx';
import { useDraft, useDraftPlace } from '../ui/drafts/use-draft.ts';
import { jumpTo } from '../ui/form/jump-to.ts';
import { useFilter, useSetFilter } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
import type { Envelope } from './queries.ts';
import { RecordForm } from './RecordForm.tsx';

type Props = { readonly record: Envelope; readonly device: string };

/** Changes a record on the version that was read. Whoever was faster is not overwritten: both changes are brought together. */
export function EditRecord({ record, device }: Props) {
  const stored = { version: record.version, body: record.body };
  const draft = useDraft(useDraftPlace(device, record.key), stored);
  const [isMerging, setMerging] = useState(false);
  const set = useSetFilter();
  const close = () => set({ edit: undefined, field: undefined });
  const hasMoved = draft.base.version !== undefined && record.version > draft.base.version;
  const change = useChange('PUT /api/v1/devices/{device}/records/{key}', {
    refreshes: [ofDevice(device)],
    says: isMerging ? t('forms.conflict.done', { key: record.key }) : t('forms.save.saved', { key: record.key }),
    showsProblem: true,
    onDone: () => {
      draft.done();
      close();
    },
  });
  function save(body: Envelope['body'], version = draft.base.version) {
    change.mutate(
      {
        params: { device, key: record.key },
        ifMatch: version ?? record.version,
        body: { body, ...(draft.why.trim() !== '' && { why: draft.why.trim() }) },
      },
      { onError: (error) => isOvertaken(error) && setMerging(true) },
    );
  }
  // Nothing is written yet: the form simply shows what is there now.
  const { isDirty, rebase } = draft;
  useEffect(() => {
    if (hasMoved && !isDirty) rebase({ version: record.version, body: record.body }, record.body);
  }, [hasMoved, isDirty, rebase, record]);
  if (!isKindName(record.kind)) return null;
  if (hasMoved && isMerging)
    return (
      <MergePanel
        // Moved on again while this was being decided: what is decided then stands on the newest.
        key={record.version}
        record={record}
        base={draft.base}
        mine={draft.body}
        isSaving={change.isPending}
        problem={change.error && !isOvertaken(change.error) ? change.error : null}
        onSave={(body) => {
          draft.rebase(stored, body);
          save(body, record.version);
        }}
        onEdit={(body) => {
          draft.rebase(stored, body);
          setMerging(false);
          change.reset();
        }}
        onBack={() => setMerging(false)}
      />
    );
  return (
    <RecordForm
      kind={record.kind}
      device={device}
      recordKey={record.key}
      draft={draft}
      isSaving={change.isPending}
      problem={change.error}
      onCancel={close}
      onSave={(body) => (hasMoved ? setMerging(true) : save(body))}
    >
      <DraftNotice
        says="forms.draft.restored"
        at={draft.restoredFrom}
        wasDiscarded={draft.wasDiscarded}
        onContinue={draft.goOn}
        onDiscard={() => draft.discard(stored)}
        onUndo={draft.undo}
      />
      <AskedField />
      {hasMoved && <MovedOn record={record} base={draft.base} onMerge={() => setMerging(true)} />}
    </RecordForm>
  );
}

/** Who was led to one field of the form begins there. */
function AskedField() {
  const { field } = useFilter();
  useEffect(() => {
    if (field !== undefined) jumpTo(field);
  }, [field]);
  return null;
}

function isOvertaken(error: Error): boolean {
  return error instanceof ApiProblem && error.code === 'version-conflict';
}
