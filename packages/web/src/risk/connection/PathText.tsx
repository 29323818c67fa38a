import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { useDeviceParam } from '../../ui/use-address.ts';
import { t } from '../../words/index.ts';
import { verdictText } from './PathPicture.tsx';
import classes from './pane.module.css';
import type { HarmPath } from './queries.ts';

/** What the picture of the path says, as a list that can be read and followed. */
export function PathText({ path }: { readonly path: HarmPath }) {
  const start = [path.threat, path.weakness, path.asset].filter((part) => part !== undefined);
  return (
    <ol className={classes.pathText}>
      {start.map(({ key, title }) => (
        <li key={key}>
          <Named of={key} title={title} />
        </li>
      ))}
      <li>
        <Named of={path.risk.key} title={path.risk.title} />{' '}
        {t('connection.path.estimateLowered', { before: path.risk.before, now: path.risk.now })}
        <Controls of={path.controls} />
      </li>
      {path.sequences.map(({ key, title, sequence, p1, upTo, harms }) => (
        <li key={`${key}.${sequence}`}>
          <Named of={key} title={title} /> {t('connection.path.sequence', { id: sequence, p1, upTo })}
          <ul>
            {harms.map((end) => (
              <li key={end.key}>
                <Named of={end.key} title={end.harm?.title ?? end.title} />{' '}
                {t('connection.path.harm', {
                  severity: end.severity,
                  p2: end.p2,
                  verdict: verdictText(end.now ?? ''),
                })}
                <Controls of={end.controls} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Named({ of, title }: { readonly of: string; readonly title: string }) {
  const device = useDeviceParam();
  return (
    <>
      <AppLink to={paths.record(device, of)} className="record-key">
        {of}
      </AppLink>{' '}
      {title}.
    </>
  );
}

function Controls({ of }: { readonly of: HarmPath['controls'] }) {
  if (of.length === 0) return null;
  return (
    <ul>
      {of.map(({ key, title, counts }) => (
        <li key={key}>
          <Named of={key} title={title} /> {t(counts ? 'connection.path.counted' : 'connection.path.notCounted')}
        </li>
      ))}
    </ul>
  );
}
