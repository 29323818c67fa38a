import { proposedMapping, type SheetKind } from '@suture/core/file';
import type { Answer } from '@suture/server/contract';
import { useState } from 'react';
import { Brought } from './Brought.tsx';
import { FileChoice } from './FileChoice.tsx';
import { FileFacts } from './FileFacts.tsx';
import { MappingTable } from './MappingTable.tsx';
import { PlanSection } from './PlanSection.tsx';
import { chosenSheet, type ReadFile, withoutPath } from './read-file.ts';

type Props = { readonly device: string; readonly kind: SheetKind };
type Done = Answer<'POST /api/v1/devices/{device}/spreadsheet'>;

/** From a file to records: what comes of each step is shown below it. */
export function Importing({ device, kind }: Props) {
  const [file, setFile] = useState<ReadFile>();
  const [done, setDone] = useState<Done>();
  const startAnew = () => {
    setFile(undefined);
    setDone(undefined);
  };
  if (done !== undefined) return <Brought device={device} kind={kind} done={done} onAgain={startAnew} />;
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
        onDone={setDone}
      />
    </>
  );
}
