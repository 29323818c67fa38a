import { DraftNotice } from './DraftNotice.tsx';
import { useDraftPlace, useWaitingDraft } from './use-draft.ts';

type Props = { readonly recordKey: string; readonly device: string; readonly onContinue: () => void };

/** Where a record is shown: what the reader began to change and did not save. */
export function WaitingDraft({ recordKey, device, onContinue }: Props) {
  const { waiting, isElsewhere, wasDiscarded, discard, undo } = useWaitingDraft(useDraftPlace(device, recordKey));
  return (
    <DraftNotice
      says={isElsewhere ? 'forms.draft.elsewhere' : 'forms.draft.there'}
      at={waiting?.at}
      wasDiscarded={wasDiscarded}
      onContinue={onContinue}
      onDiscard={discard}
      onUndo={undo}
    />
  );
}
