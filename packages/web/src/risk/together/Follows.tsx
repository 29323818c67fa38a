import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { useDeviceParam } from '../../ui/use-address.ts';
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
  const device = useDeviceParam();
  return (
    <li>
      <div>
        <AppLink to={paths.record(device, recordKey)} className="record-key">
          {recordKey}
        </AppLink>{' '}
        <strong>{title}</strong>
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
