import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

type Props = {
  readonly tone?: 'plain' | 'warn' | 'bad' | 'good';
  readonly role?: 'status' | 'alert';
  readonly children: ReactNode;
};

export function Notice({ tone = 'plain', role, children }: Props) {
  return (
    <div className={classes.notice} data-tone={tone} role={role}>
      <IconInfoCircle size={20} aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}
