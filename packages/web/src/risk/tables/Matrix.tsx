import { type Scale, verdicts } from '@suture/core/risk';
import { t } from '../../words/index.ts';
import { GridFrame } from '../GridFrame.tsx';
import frame from '../grid-frame.module.css';
import { VerdictSign } from '../VerdictSign.tsx';
import { verdictWords } from '../VerdictTag.tsx';
import classes from './matrix.module.css';
import type { Matrix as Counts } from './queries.ts';

type Props = {
  readonly caption: string;
  readonly when: 'before' | 'now';
  readonly counts: Counts['now'] | undefined;
  readonly rows: Scale;
  readonly columns: Scale;
  readonly rowName: string;
  readonly columnName: string;
  readonly acceptability: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The cell that the table is filtered by, such as `now:high.severe`. */
  readonly chosen: string | undefined;
  readonly onChoose: (cell: string | undefined) => void;
};

const unknown = { id: 'none', name: '' };

/** How many risks fall where; a click lists them, a second one lists all again. Highest level on top. */
export function Matrix(props: Props) {
  const { caption, when, counts, rows, columns, rowName, columnName, acceptability, chosen, onChoose } = props;
  const count = (level: string, across: string) =>
    counts?.find((cell) => (cell.level ?? 'none') === level && (cell.across ?? 'none') === across)?.count ?? 0;
  const named = ({ id, name }: { readonly id: string; readonly name: string }) =>
    id === 'none' ? t('tables.verdict.none') : name;
  const hasUnknown = (side: 'level' | 'across') => counts?.some((cell) => cell[side] === undefined) ?? false;
  const down = [...rows.toReversed(), ...(hasUnknown('level') ? [unknown] : [])];
  const right = [...columns, ...(hasUnknown('across') ? [unknown] : [])];
  return (
    <GridFrame caption={caption} isCompact>
      <thead>
        <tr>
          <td className={classes.corner} />
          {right.map((column) => (
            <th key={column.id} scope="col">
              {named(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {down.map((row) => (
          <tr key={row.id}>
            <th scope="row">{named(row)}</th>
            {right.map((column) => {
              const cell = `${when}:${row.id}.${column.id}`;
              const verdict = verdicts.find((each) => each === acceptability[row.id]?.[column.id]);
              const many = count(row.id, column.id);
              const said = verdict ? verdictWords[verdict].text : t('tables.verdict.none');
              return (
                <td key={column.id}>
                  <button
                    type="button"
                    className={`${classes.cell} ${frame.tone}`}
                    data-tone={verdict ?? 'unknown'}
                    data-empty={many === 0 || undefined}
                    aria-pressed={chosen === cell}
                    title={said}
                    onClick={() => onChoose(chosen === cell ? undefined : cell)}
                  >
                    <span className={classes.count}>{many}</span>{' '}
                    <span className="visually-hidden">
                      {t('tables.matrix.cell', {
                        count: many,
                        row: `${rowName} ${named(row)}`,
                        column: `${columnName} ${named(column)}`,
                      })}
                    </span>{' '}
                    <span className="visually-hidden">{said}</span>
                    <VerdictSign verdict={verdict} />
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </GridFrame>
  );
}
