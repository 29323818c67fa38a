import type { ReactNode } from 'react';
import classes from './empty.module.css';
import { Mark } from './Mark.tsx';

type Props = {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly level?: 2 | 3;
};

/** Nothing here yet: says what will be, why it matters, and what to do first. */
export function Empty({ title, children, actions, level = 2 }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={classes.empty}>
      <Mark size={40} />
      <Heading className={classes.title}>{title}</Heading>
      {children && <div className={classes.text}>{children}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
