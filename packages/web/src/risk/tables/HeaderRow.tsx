import { memo } from 'react';
import { useRoving } from '../../ui/use-roving.ts';
import { t } from '../../words/index.ts';
import type { GridColumn } from './GridCell.tsx';
import classes from './tables.module.css';

type Props = {
  readonly columns: readonly GridColumn[];
  readonly sort: string;
  readonly onSort: (sort: string) => void;
};

export const HeaderRow = memo(function HeaderRow({ columns, sort, onSort }: Props) {
  const roving = useRoving<HTMLDivElement>();
  return (
    <div role="row" aria-rowindex={1} className={classes.headRow} {...roving}>
      {columns.map(({ id, title, width, sort: by, editor, permission }, at) => (
        <div
          key={id}
          role="columnheader"
          aria-colindex={at + 1}
          aria-sort={
            by === undefined ? undefined : sort === by ? 'ascending' : sort === `-${by}` ? 'descending' : 'none'
          }
          className={classes.heading}
          style={{ width }}
          data-column-id={id}
          data-heading={at}
          title={editor && !permission.allowed ? permission.reason : undefined}
        >
          {by === undefined ? (
            title
          ) : (
            <button type="button" className={classes.sort} onClick={() => onSort(sort === by ? `-${by}` : by)}>
              {title}
              <span aria-hidden="true">{sort === by ? '↑' : sort === `-${by}` ? '↓' : ''}</span>
            </button>
          )}
          {editor && !permission.allowed && <span className="visually-hidden">{t('tables.cell.readOnly')}</span>}
        </div>
      ))}
    </div>
  );
});
