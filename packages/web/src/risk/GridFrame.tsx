import type { ReactNode } from 'react';
import { Scrolling } from '../ui/Scrolling.tsx';
import { t } from '../words/index.ts';
import classes from './grid-frame.module.css';

type Props = {
  readonly caption: string;
  readonly note?: string;
  /** Small, as one of several that stand above a table. */
  readonly isCompact?: boolean;
  readonly children: ReactNode;
};

/** A grid with its caption, which says where more waits beside it; it scrolls within itself on a narrow screen. */
export function GridFrame({ caption, note, isCompact, children }: Props) {
  return (
    <Scrolling label={caption} className={classes.scroll}>
      <table className={classes.grid} data-compact={isCompact || undefined}>
        <caption>
          <span className={classes.caption}>
            {caption}
            <span className={classes.more}>{t('policies.grid.more')}</span>
          </span>
        </caption>
        {children}
      </table>
      {note && <p className={classes.note}>{note}</p>}
    </Scrolling>
  );
}

type Column = { readonly id: string; readonly name: string; readonly meaning?: string | undefined };
type HeadProps = { readonly columns: readonly Column[]; readonly rowName?: string; readonly columnName?: string };

/** The names of the columns; where the rows have names too, a corner says which way each scale grows. */
export function GridHead({ columns, rowName, columnName }: HeadProps) {
  return (
    <thead>
      <tr>
        {rowName !== undefined && (
          <td className={classes.corner}>
            <span>{rowName} ↑</span>
            <span>{columnName} →</span>
          </td>
        )}
        {columns.map(({ id, name, meaning }) => (
          <th key={id} scope="col" title={meaning}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
