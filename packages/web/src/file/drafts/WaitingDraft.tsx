import { useSetFilter } from '../../ui/use-address.ts';
import { DraftNotice } from './DraftNotice.tsx';
import { useDraftPlace, useWaitingDraft } from './use-draft.ts';

/** On the page of a record: what the reader began to change and did not save. */
export function WaitingDraft({ recordKey, device }: { readonly recordKey: string; readonly device: string }) {
  const set = useSetFilter();
  const { waiting, wasDiscarded, discard, undo } = useWaitingDraft(useDraftPlace(device, recordKey));
  return (
    <DraftNotice
      says="forms.draft.there"
      at={waiting?.at}
      wasDiscarded={wasDiscarded}
      onContinue={() => set({ edit: 'yes' })}
      onDiscard={discard}
      onUndo={undo}
    />
  );
}
