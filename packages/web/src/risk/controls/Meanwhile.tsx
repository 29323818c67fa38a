import { MergePanel } from '../merging/MergePanel.tsx';
import { MovedOn } from '../merging/MovedOn.tsx';
import { type Merging, withoutSignatures } from './use-merging.ts';

/** Beside what is being written: who saved meanwhile and what, or both brought together. */
export function Meanwhile({ merging }: { readonly merging: Merging }) {
  const { moved, isOpen, open, close, saveMerged } = merging;
  if (moved === undefined) return null;
  const { record, base, mine } = moved;
  if (!isOpen)
    return (
      <MovedOn
        record={{ ...record, body: withoutSignatures(record.body) }}
        base={{ ...base, body: withoutSignatures(base.body) }}
        onMerge={open}
      />
    );
  return (
    <MergePanel
      // Moved on again while this was being decided: what is decided then stands on the newest.
      key={record.version}
      record={record}
      base={base}
      mine={mine}
      isSaving={false}
      problem={null}
      onSave={saveMerged}
      onBack={close}
    />
  );
}
