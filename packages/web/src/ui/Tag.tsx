import type { ReactNode } from 'react';
import classes from './tag.module.css';

/** Whose voice it is: safety is warm, security cool, both plum; what is not known is hatched. */
export type Voice = 'safety' | 'security' | 'both' | 'unknown' | 'good' | 'warn' | 'bad' | 'plain';

type Props = { readonly voice?: Voice; readonly title?: string; readonly children: ReactNode };

export function Tag({ voice = 'plain', title, children }: Props) {
  return (
    <span className={classes.tag} data-voice={voice} title={title}>
      {children}
    </span>
  );
}
