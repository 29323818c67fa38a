import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Scrolling } from '../../ui/Scrolling.tsx';
import { useDeviceParam } from '../../ui/use-address.ts';
import { t } from '../../words/index.ts';
import classes from './together.module.css';

type Props = {
  readonly lead: string;
  /** What cannot be taken along, each with the reason. */
  readonly refused: readonly { readonly key: string; readonly why: string }[];
  readonly refusedTitle: string;
  readonly label: string;
  /** What would follow, one line each; scrolls by itself, so that the act below stays in sight. */
  readonly lines: readonly ReactNode[];
  /** The act; there is none where nothing can be done. */
  readonly children: ReactNode;
};

/** What an act on many records would do, and the act. */
export function Preview({ lead, refused, refusedTitle, label, lines, children }: Props) {
  const device = useDeviceParam();
  return (
    <>
      <p className={classes.quiet}>{lead}</p>
      {refused.length > 0 && (
        <div className={classes.refused}>
          <strong>{refusedTitle}</strong>
          <ul>
            {refused.map(({ key, why }) => (
              <li key={key}>
                <AppLink to={paths.record(device, key)} className="record-key">
                  {key}
                </AppLink>{' '}
                {why}
              </li>
            ))}
          </ul>
        </div>
      )}
      {lines.length === 0 ? (
        <p>{t('answers.nothing')}</p>
      ) : (
        <>
          <Scrolling className={classes.preview} label={label}>
            <ul>{lines}</ul>
          </Scrolling>
          {children}
        </>
      )}
    </>
  );
}
