import { NativeSelect } from '@mantine/core';
import { columnLetter, columnsOf, leftColumns, type Mapping, rowsBelow, type SheetKind } from '@suture/core/file';
import { Notice } from '../../ui/Notice.tsx';
import { t } from '../../words/index.ts';
import classes from './importing.module.css';
import { type ChosenSheet, chosenSheet, type ReadFile } from './read-file.ts';

type Props = {
  readonly kind: SheetKind;
  readonly file: ReadFile;
  readonly mapping: Mapping;
  readonly onMap: (at: number, path: string | undefined) => void;
};

/** Each column of the file with what it says, and the field that it goes to. */
export function MappingTable({ kind, file, mapping, onMap }: Props) {
  const sheet = chosenSheet(file);
  const columns = columnsOf(kind);
  const missing = columns.filter(({ path, isNeeded }) => isNeeded && !mapping.includes(path));
  const left = leftColumns({ kind, headings: sheet.headings, mapping, rows: rowsBelow(sheet.rows, sheet.headingRow) });
  return (
    <section className={classes.section} aria-labelledby="importing-columns">
      <h2 id="importing-columns">{t('importing.mapping.title')}</h2>
      <p className={classes.soft}>{t('importing.mapping.lead')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be in reach of the keyboard */}
      <section className={classes.scroll} data-high="some" tabIndex={0} aria-label={t('importing.mapping.table')}>
        <table className={classes.table} data-stacked>
          <thead>
            <tr>
              <th scope="col">{t('importing.mapping.column')}</th>
              <th scope="col">{t('importing.mapping.field')}</th>
              <th scope="col">{t('importing.mapping.says')}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.headings.map((heading, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place alone
              <tr key={at} data-left={mapping[at] === undefined}>
                <th scope="row">
                  <span className={classes.heading}>
                    <span className={classes.letter}>{columnLetter(at)}</span>
                    {heading === '' ? <em>{t('importing.mapping.unnamed')}</em> : <span>{heading}</span>}
                  </span>
                </th>
                <td className={classes.field}>
                  <NativeSelect
                    aria-label={t('importing.mapping.fieldOf', { letter: columnLetter(at), heading })}
                    value={mapping[at] ?? ''}
                    onChange={({ currentTarget }) => onMap(at, currentTarget.value || undefined)}
                    data={[
                      { value: '', label: t('importing.mapping.leaveOut') },
                      ...columns.map((column) => ({
                        value: column.path,
                        label: column.isNeeded
                          ? t('importing.mapping.needed', { heading: column.heading })
                          : column.heading,
                      })),
                    ]}
                  />
                </td>
                <td className={classes.samples}>{samplesOf(sheet, at) || <em>{t('importing.mapping.nothing')}</em>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {missing.length > 0 && (
        <Notice tone="warn">
          {t('importing.mapping.missing', { fields: missing.map(({ heading }) => heading).join(', ') })}
        </Notice>
      )}
      {left.length > 0 && (
        <div className={classes.soft} role="status">
          <p>{t('importing.mapping.left', { count: left.length })}</p>
          <ul>
            {left.map(({ column, letter, message }) => (
              <li key={column}>{t('importing.mapping.leftColumn', { letter, message })}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

const samples = 3;

function samplesOf(sheet: ChosenSheet, at: number): string {
  const said = new Set<string>();
  for (const { cells } of rowsBelow(sheet.rows, sheet.headingRow)) {
    const text = cells[at]?.trim() ?? '';
    if (text !== '') said.add(text.length > 48 ? `${text.slice(0, 48)}…` : text);
    if (said.size === samples) break;
  }
  return [...said].join(' · ');
}
