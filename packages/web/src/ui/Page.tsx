import { type ReactNode, useEffect } from 'react';
import classes from './page.module.css';

type Props = {
  readonly title: string;
  /** A line or two under the title: what this page answers. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Reading width; `wide` for tables and figures. */
  readonly width?: 'reading' | 'wide';
  /** The head gives way to the rows below it. */
  readonly isDense?: boolean;
  readonly children: ReactNode;
};

/** The body of every page: its title, what it answers, what can be done, and the content. */
export function Page({ title, lead, actions, width = 'wide', isDense, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Suture`;
  }, [title]);
  return (
    <div className={classes.page} data-width={width} data-dense={isDense || undefined}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{title}</h1>
          {lead && <div className={classes.lead}>{lead}</div>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
