import type { ReactNode } from 'react';
import { AppLink } from '../../ui/AppLink.tsx';
import { momentOf } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import { placeOfRow } from './place-of-work.ts';
import type { WorkRow } from './queries.ts';
import classes from './work.module.css';

type Props = {
  readonly row: WorkRow;
  readonly device: string;
  /** Before the title, such as a mark that it is new. */
  readonly mark?: ReactNode;
  /** Why it waits, where that is more than the row says. */
  readonly whys?: readonly string[];
};

/** A record that waits: why, and who wrote it last. */
export function RowOfWork({ row, device, mark, whys = [row.why] }: Props) {
  const { record, title, due, at, by } = row;
  return (
    <div className={classes.row}>
      <div>
        <AppLink to={placeOfRow(device, row)}>
          {mark}
          <span className="record-key">{record}</span> {title}
        </AppLink>
        {whys.map((why) => (
          <p key={why}>{why}</p>
        ))}
      </div>
      <div className={classes.rowSide}>
        {due && <div className={classes.due}>{t('home.work.due', { day: due })}</div>}
        <time dateTime={at}>{t('home.work.written', { by, moment: momentOf(at) })}</time>
      </div>
    </div>
  );
}
