import type { ReactNode } from 'react';
import { t } from '../../words/index.ts';
import classes from './together.module.css';

type Props = {
  readonly recordKey: string;
  readonly title: string;
  readonly now: ReactNode;
  /** Undefined where it stays as it is. */
  readonly after: ReactNode | undefined;
  readonly why: string;
};

/** What one record is now, and what it would be. */
export function Follows({ recordKey, title, now, after, why }: Props) {
  return (
    <li>
      <div>
        <span className="record-key">{recordKey}</span> <strong>{title}</strong>
      </div>
      <div className={classes.change}>
        {now}
        <span>{t(after === undefined ? 'answers.stays' : 'answers.becomes')}</span>
        {after}
      </div>
      <p>{why}</p>
    </li>
  );
}
