import type { ReactNode } from 'react';
import { Scrolling } from '../ui/Scrolling.tsx';
import { t } from '../words/index.ts';
import classes from './policy.module.css';

type Props = { readonly caption: string; readonly note?: string; readonly children: ReactNode };

/** A grid with its caption, which says where more waits beside it; it scrolls within itself on a narrow screen. */
export function GridFrame({ caption, note, children }: Props) {
  return (
    <Scrolling label={caption} className={classes.scroll}>
      <table className={classes.grid}>
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
