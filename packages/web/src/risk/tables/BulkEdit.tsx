import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { t } from '../../words/index.ts';
import type { GridColumn } from './GridCell.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { plannedCell } from './plan.ts';
import { recordChoiceQuery, type TableRow } from './queries.ts';
import classes from './tables.module.css';
import type { Edits } from './use-edits.ts';

type Props = {
  readonly device: string;
  readonly rows: readonly TableRow[];
  readonly columns: readonly GridColumn[];
  /** The column of the cursor, where it is one that can be written. */
  readonly start: string | undefined;
  readonly titles: Readonly<Record<string, string>>;
  readonly edits: Edits;
  readonly onClose: () => void;
};

/** One column of all selected rows set to one value, with what it changes before it is saved. */
export function BulkEdit({ device, rows, columns, start, titles, edits, onClose }: Props) {
  const written = columns.filter(({ editor, permission }) => editor !== undefined && permission.allowed);
  const [id, setId] = useState(written.find((column) => column.id === start)?.id ?? written[0]?.id ?? '');
  const [text, setText] = useState<string>();
  const column = written.find((each) => each.id === id);
  const planned = useMemo(
    () => (column && text !== undefined ? rows.flatMap((row) => plannedCell(row, column, text) ?? []) : []),
    [column, rows, text],
  );
  return (
    <PreviewDialog
      title={t('tables.bulk.title', { count: rows.length })}
      {...{ device, planned, columns, titles, edits, onClose }}
    >
      <div className={classes.bulk}>
        <NativeSelect
          label={t('tables.bulk.column')}
          value={id}
          onChange={(event) => {
            setId(event.currentTarget.value);
            setText(undefined);
          }}
          data={written.map(({ id: value, title }) => ({ value, label: title }))}
        />
        {column && <ValueInput key={id} column={column} device={device} text={text} onChange={setText} />}
      </div>
    </PreviewDialog>
  );
}

type ValueProps = {
  readonly column: GridColumn;
  readonly device: string;
  readonly text: string | undefined;
  readonly onChange: (text: string | undefined) => void;
};

function ValueInput({ column, device, text, onChange }: ValueProps) {
  const { editor } = column;
  const records = useQuery({
    ...recordChoiceQuery(device, editor?.type === 'record' ? editor.kind : '', ''),
    enabled: editor?.type === 'record',
  });
  if (editor === undefined || editor.type === 'text')
    return (
      <TextInput
        label={t('tables.bulk.value')}
        value={text ?? ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  const options =
    editor.type === 'options'
      ? editor.options
      : (records.data?.items ?? []).map(({ key, title }) => ({ value: key, label: `${key} ${title}` }));
  return (
    <NativeSelect
      label={t('tables.bulk.value')}
      value={text === undefined ? 'choose' : text === '' ? 'clear' : text}
      onChange={({ currentTarget: { value } }) =>
        onChange(value === 'choose' ? undefined : value === 'clear' ? '' : value)
      }
      data={[
        { value: 'choose', label: t('tables.bulk.choose') },
        ...options,
        { value: 'clear', label: t('tables.cell.clear') },
      ]}
    />
  );
}
