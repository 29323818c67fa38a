import { roleNames, roles } from '@suture/core/access';
import type { ReactNode } from 'react';
import { Scrolling } from '../ui/Scrolling.tsx';
import classes from './administration.module.css';

type Props = {
  readonly label: string;
  /** What the rows are: the head of their column. */
  readonly of: string;
  readonly children: ReactNode;
};

/** A table with a column for each role. */
export function RoleTable({ label, of, children }: Props) {
  return (
    <Scrolling className={classes.scroll} label={label}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {roles.map((role) => (
              <th key={role} scope="col" data-role={role}>
                {roleNames[role]}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </Scrolling>
  );
}
