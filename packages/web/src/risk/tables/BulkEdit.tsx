import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ReferenceInput } from '../../ui/form/ReferenceInput.tsx';
import { t } from '../../words/index.ts';
import type { GridColumn } from './GridCell.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { plannedCell } from './plan.ts';
import type { TableRow } from './queries.ts';
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
  if (editor?.type === 'record')
    return (
      <div className={classes.bulkRecord}>
        <ReferenceInput
          id="bulk-value"
          label={t('tables.bulk.value')}
          device={device}
          prefixes={[editor.prefix]}
          value={text || undefined}
          mayMake={false}
          onChange={onChange}
        />
        <Checkbox
          label={t('tables.cell.clear')}
          checked={text === ''}
          onChange={({ currentTarget: { checked } }) => onChange(checked ? '' : undefined)}
        />
      </div>
    );
  if (editor?.type !== 'options')
    return (
      <TextInput
        label={t('tables.bulk.value')}
        value={text ?? ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <NativeSelect
      label={t('tables.bulk.value')}
      value={text === undefined ? 'choose' : text === '' ? 'clear' : text}
      onChange={({ currentTarget: { value } }) =>
        onChange(value === 'choose' ? undefined : value === 'clear' ? '' : value)
      }
      data={[
        { value: 'choose', label: t('tables.bulk.choose') },
        ...editor.options,
        { value: 'clear', label: t('tables.cell.clear') },
      ]}
    />
  );
}
