import { Textarea } from '@mantine/core';
import { columnsOf, kindNamed, type SheetKind } from '@suture/core/file';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { useMay } from '../../access/use-may.ts';
import { ApiProblem } from '../../api/client.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { t } from '../../words/index.ts';
import classes from './importing.module.css';
import { largestFile, type ReadFile, readFile } from './read-file.ts';

type Props = { readonly device: string; readonly kind: SheetKind; readonly onRead: (file: ReadFile) => void };
type Given = { readonly name: string; readonly content: Blob };

/** A file of this computer, or cells that were copied in a spreadsheet. */
export function FileChoice({ device, kind, onRead }: Props) {
  const may = useMay()('record.write', { kind });
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [isTooLarge, setIsTooLarge] = useState(false);
  const read = useMutation({
    mutationFn: ({ name, content }: Given) => readFile(device, kind, name, content),
    onSuccess: onRead,
  });
  function take(file: File | undefined) {
    if (file === undefined || !may.allowed) return;
    setIsTooLarge(file.size > largestFile);
    if (file.size <= largestFile) read.mutate({ name: file.name, content: file });
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files[0]);
  }
  return (
    <section className={classes.section} aria-labelledby="importing-file">
      <h2 id="importing-file">{t('importing.file.title')}</h2>
      {!may.allowed && <Notice>{may.reason}</Notice>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button within does the same by keyboard */}
      <div
        className={classes.drop}
        data-over={isOver}
        aria-busy={read.isPending}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <IconFileSpreadsheet size={32} stroke={1.4} aria-hidden="true" />
        <p className={classes.dropActs}>
          <AllowedButton permission={may} loading={read.isPending} onClick={() => input.current?.click()}>
            {t('importing.file.choose')}
          </AllowedButton>
          <span>{t('importing.file.drop')}</span>
        </p>
        <p className={classes.soft}>{t('importing.file.which')}</p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.xlsx"
          aria-label={t('importing.file.choose')}
          onChange={({ currentTarget }) => {
            take(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
      </div>
      <Textarea
        label={t('importing.file.paste')}
        description={t('importing.file.pasteHint')}
        value=""
        disabled={!may.allowed || read.isPending}
        minRows={2}
        placeholder={exampleOf(kind)}
        onChange={({ currentTarget: { value } }) => {
          if (value.trim() !== '') read.mutate({ name: t('importing.file.pasted'), content: new Blob([value]) });
        }}
      />
      {isTooLarge && (
        <Notice tone="bad" role="alert">
          {t('importing.file.tooLarge')}
        </Notice>
      )}
      {read.error instanceof ApiProblem && <ProblemNotice error={read.error} />}
      {read.error !== null && !(read.error instanceof ApiProblem) && (
        <Notice tone="bad" role="alert">
          {t('importing.file.unreadable')}
        </Notice>
      )}
    </section>
  );
}

/** As it is copied: a row of headings, and one below it. */
function exampleOf(kind: SheetKind): string {
  const [key, ...others] = columnsOf(kind).slice(0, 4);
  const rows = [
    [key?.heading, ...others.map(({ heading }) => heading)],
    [`${kindNamed(kind).prefix}-1`, ...others.map(() => '…')],
  ];
  return rows.map((row) => row.join('\t')).join('\n');
}
