import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import classes from './pane.module.css';
import type { NearMatch } from './queries.ts';

/** Sequences that may cover the risk already, each with why one would think so. */
export function NearMatches({ near, device }: { readonly near: readonly NearMatch[]; readonly device: string }) {
  if (near.length === 0) return <p className={classes.quiet}>{t('connection.pane.nearNone')}</p>;
  return (
    <ul className={classes.near}>
      {near.map(({ situation, situationTitle, sequence, events, reaches, reach, reasons }) => (
        <li key={`${situation}.${sequence}`}>
          <div className={classes.nearHead}>
            <AppLink to={paths.record(device, situation)} className="record-key">
              {situation}.{sequence}
            </AppLink>
            <Tag voice={reaches ? 'good' : 'warn'}>
              {t(reaches ? 'connection.pane.reaches' : 'connection.pane.tooLow')}
            </Tag>
          </div>
          <b>{situationTitle}</b>
          <p>{events}</p>
          <p className={classes.quiet}>
            {t('connection.pane.because', { reasons: reasons.join('; ') })}; {reach}
          </p>
        </li>
      ))}
    </ul>
  );
}
