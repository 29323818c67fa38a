import { proposedMapping, type SheetKind } from '@suture/core/file';
import { useState } from 'react';
import { useFilter, useSetFilter } from '../../ui/use-address.ts';
import { EarlierImport } from './EarlierImport.tsx';
import { FileChoice } from './FileChoice.tsx';
import { FileFacts } from './FileFacts.tsx';
import { MappingTable } from './MappingTable.tsx';
import { PlanSection } from './PlanSection.tsx';
import { chosenSheet, type ReadFile, withoutPath } from './read-file.ts';

type Props = { readonly device: string; readonly kind: SheetKind };

/** From a file to records: what comes of each step is shown below it. */
export function Importing({ device, kind }: Props) {
  const [file, setFile] = useState<ReadFile>();
  const [isJustDone, setJustDone] = useState(false);
  const brought = Number.parseInt(useFilter().brought ?? '', 10);
  const set = useSetFilter();
  const startAnew = () => {
    setFile(undefined);
    setJustDone(false);
    set({ brought: undefined });
  };
  if (brought > 0) return <EarlierImport device={device} event={brought} isJustDone={isJustDone} onAgain={startAnew} />;
  if (file === undefined) return <FileChoice device={device} kind={kind} onRead={setFile} />;
  const { rows, headingRow, headings } = chosenSheet(file);
  const mapping = file.mapping ?? proposedMapping(kind, headings, rows.slice(headingRow + 1));
  // Columns may go elsewhere when they are read as another kind.
  const mapped = file.kind === kind ? mapping : proposedMapping(kind, headings, rows.slice(headingRow + 1));
  return (
    <>
      <FileFacts file={file} onChange={setFile} onAnother={startAnew} />
      <MappingTable
        kind={kind}
        file={file}
        mapping={mapped}
        onMap={(at, path) => setFile({ ...file, kind, mapping: withoutPath(mapped, path).with(at, path) })}
      />
      <PlanSection
        key={`${kind}${file.digest}`}
        device={device}
        kind={kind}
        file={file}
        mapping={mapped}
        onDone={({ asOf }) => {
          setJustDone(true);
          set({ brought: String(asOf) });
        }}
      />
    </>
  );
}
