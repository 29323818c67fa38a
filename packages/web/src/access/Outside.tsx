import { type ReactNode, useEffect } from 'react';
import { Mark } from '../ui/Mark.tsx';
import { t } from '../words/index.ts';
import classes from './outside.module.css';
import { Seam } from './Seam.tsx';

type Props = { readonly title: string; readonly lead?: ReactNode; readonly children: ReactNode };

/** The pages before the workbench: one task on one side, what Suture is on the other. */
export function Outside({ title, lead, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Suture`;
  }, [title]);
  return (
    <div className={classes.outside}>
      <main className={classes.task}>
        <div className={classes.brand}>
          <Mark size={30} />
          {t('access.brand')}
        </div>
        <div className={classes.form}>
          <h1>{title}</h1>
          {lead && <div className={classes.lead}>{lead}</div>}
          {children}
        </div>
        <p className={classes.foot}>{t('access.foot')}</p>
      </main>
      <div className={classes.picture} aria-hidden="true">
        <Seam />
      </div>
    </div>
  );
}
