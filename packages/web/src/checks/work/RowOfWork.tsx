import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { momentOf } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import type { WorkRow } from './queries.ts';
import classes from './work.module.css';

type Props = {
  readonly row: WorkRow;
  readonly device: string;
  /** Before the title, such as a mark that it is new. */
  readonly mark?: ReactNode;
  /** What kind of work it is, where the list holds several. */
  readonly kind?: string;
};

/** One thing that waits: the record, why it waits, and who wrote it last. */
export function RowOfWork({ row: { record, title, why, due, at, by }, device, mark, kind }: Props) {
  return (
    <div className={classes.row}>
      <div>
        <AppLink to={paths.record(device, record)}>
          {mark}
          <span className="record-key">{record}</span> {title}
        </AppLink>
        <p>{kind ? `${kind}. ${why}` : why}</p>
      </div>
      <div className={classes.rowSide}>
        {due && <div className={classes.due}>{t('home.work.due', { day: due })}</div>}
        <time dateTime={at}>{t('home.work.written', { by, moment: momentOf(at) })}</time>
      </div>
    </div>
  );
}
