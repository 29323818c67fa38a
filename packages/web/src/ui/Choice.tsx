import { Loader } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './choice.module.css';

type Props = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  readonly isPending?: boolean;
  readonly onClick: () => void;
};

/** A large button that says what follows from it. */
export function Choice({ icon, title, children, isPending = false, onClick }: Props) {
  return (
    <button type="button" className={classes.choice} onClick={onClick} disabled={isPending} aria-busy={isPending}>
      <span className={classes.icon}>{icon}</span>
      <span>
        <span className={classes.title}>{title}</span>
        <span className={classes.text}>{children}</span>
      </span>
      {isPending ? <Loader size={18} /> : <IconArrowRight size={18} aria-hidden="true" />}
    </button>
  );
}
