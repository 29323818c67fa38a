import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { useDeviceParam } from '../../ui/use-address.ts';
import { t } from '../../words/index.ts';
import { verdictSentence } from './PathVerdict.tsx';
import classes from './pane.module.css';
import type { HarmPath } from './queries.ts';
import { sequenceInWords } from './sequence-in-words.ts';

/** What the picture of the path says, as a list that can be read and followed. */
export function PathText({ path }: { readonly path: HarmPath }) {
  const { risk } = path;
  return (
    <ol className={classes.pathText}>
      {(['threat', 'weakness', 'asset'] as const).map((part) => (
        <li key={part}>
          {path[part] ? <Named of={path[part].key} title={path[part].title} /> : t(`connection.path.missing.${part}`)}
        </li>
      ))}
      <li>
        <Named of={risk.key} title={risk.title} />{' '}
        {risk.before === risk.now
          ? t('connection.path.estimate', { now: risk.now })
          : t('connection.path.estimateLowered', { before: risk.before, now: risk.now })}
        . {verdictSentence('security', risk.verdictBefore, risk.verdictNow)}
        <Controls of={path.controls} />
      </li>
      {path.sequences.map(({ key, title, sequence, p1, upTo, harms }) => (
        <li key={`${key}.${sequence}`}>
          <Named of={key} title={title} /> {sequenceInWords(sequence, p1, upTo)}
          <ul>
            {harms.map((end) => (
              <li key={end.key}>
                <Named of={end.key} title={end.harm?.title ?? end.title} />{' '}
                {t('connection.path.harm', { severity: end.severity, p2: end.p2 })}.{' '}
                {verdictSentence('safety', end.before, end.now)}
                <Controls of={end.controls} />
              </li>
            ))}
            {harms.length === 0 && <li>{t('connection.path.noHarm')}</li>}
          </ul>
        </li>
      ))}
      {path.sequences.length === 0 && <li>{t('connection.path.noSequence')}</li>}
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
