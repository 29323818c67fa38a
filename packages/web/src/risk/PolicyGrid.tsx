import type { Scale } from '@suture/core/risk';
import { t } from '../words/index.ts';
import { GridFrame, GridHead } from './GridFrame.tsx';
import frame from './grid-frame.module.css';
import classes from './policy.module.css';

export type Cell = { readonly id: string; readonly name: string; readonly tone: string };

type Props = {
  readonly caption: string;
  readonly rows: Scale;
  readonly columns: Scale;
  readonly rowName: string;
  readonly columnName: string;
  readonly options: readonly Cell[];
  readonly at: (row: string, column: string) => string | undefined;
  readonly onChange?: ((row: string, column: string, value: string) => void) | undefined;
};

/** Two scales and what each pair comes to. The highest row is on top, as such a matrix is drawn; every cell has its word. */
export function PolicyGrid({ caption, rows, columns, rowName, columnName, options, at, onChange }: Props) {
  return (
    <GridFrame caption={caption}>
      <GridHead columns={columns} rowName={rowName} columnName={columnName} />
      <tbody>
        {rows.toReversed().map((row) => (
          <tr key={row.id}>
            <th scope="row" title={row.meaning}>
              {row.name}
            </th>
            {columns.map((column) => (
              <GridCell
                key={column.id}
                value={at(row.id, column.id)}
                options={options}
                label={t('policies.grid.cell', { row: row.name, column: column.name })}
                onChange={onChange && ((value) => onChange(row.id, column.id, value))}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </GridFrame>
  );
}

type CellProps = {
  readonly value: string | undefined;
  readonly options: readonly Cell[];
  readonly label: string;
  readonly onChange: ((value: string) => void) | undefined;
};

export function GridCell({ value, options, label, onChange }: CellProps) {
  const shown = options.find(({ id }) => id === value);
  return (
    <td className={`${classes.cell} ${frame.tone}`} data-tone={shown?.tone ?? 'unknown'}>
      {onChange ? (
        <select
          aria-label={label}
          value={shown?.id ?? ''}
          onChange={(event) => event.currentTarget.value !== '' && onChange(event.currentTarget.value)}
        >
          {shown === undefined && <option value="">{t('policies.grid.notSaid')}</option>}
          {options.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        (shown?.name ?? t('policies.grid.notSaid'))
      )}
    </td>
  );
}

type GridOf<Value> = Readonly<Record<string, Readonly<Record<string, Value>>>>;

/** The grid with one cell changed. */
export function withCell<Value>(
  grid: GridOf<Value>,
  row: string,
  column: string,
  value: Value,
): Record<string, Record<string, Value>> {
  return { ...grid, [row]: { ...grid[row], [column]: value } };
}

/** A level's tone by its place between the lowest and the highest, in five steps. */
export function levelCells(scale: Scale): readonly Cell[] {
  return scale.map(({ id, name }, at) => ({
    id,
    name,
    tone: `level-${Math.round((at / Math.max(1, scale.length - 1)) * 4)}`,
  }));
}
