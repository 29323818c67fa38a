import { DeviceProfile, flagPhrase, profileFlags } from '@suture/core/law';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { Tag } from '../ui/Tag.tsx';
import { t } from '../words/index.ts';
import classes from './device.module.css';

/** What the law has been told about the device. What it has not been told is a question there, never a no. */
export function ProfileFacts({ device, profile }: { readonly device: string; readonly profile: unknown }) {
  const { data: known = {} } = DeviceProfile.safeParse(profile);
  const yes = profileFlags.filter((flag) => known[flag] === true);
  const no = profileFlags.filter((flag) => known[flag] === false);
  const open = profileFlags.length - yes.length - no.length;
  return (
    <section className={classes.panel} aria-labelledby="profile">
      <h2 id="profile">{t('device.profile.title')}</h2>
      <div className={classes.tags}>
        {known.regulation ? (
          <Tag>{known.regulation.toUpperCase()}</Tag>
        ) : (
          <Tag voice="unknown">{t('device.card.regulationOpen')}</Tag>
        )}
        {known.class ? (
          <Tag>{t('device.card.class', { class: known.class })}</Tag>
        ) : (
          <Tag voice="unknown">{t('device.card.classOpen')}</Tag>
        )}
      </div>
      {yes.length > 0 && <Phrases title={t('device.profile.is')} phrases={yes.map((flag) => flagPhrase(flag, true))} />}
      {no.length > 0 && (
        <details className={classes.more}>
          <summary>{t('device.profile.no', { count: no.length })}</summary>
          <Phrases phrases={no.map((flag) => flagPhrase(flag, false))} />
        </details>
      )}
      <p className={classes.note}>
        {t('device.profile.open', { count: open })}{' '}
        <AppLink to={paths.law(device)}>{t('device.profile.answer')}</AppLink>
        {open > 0 && <>. {t('device.profile.asked')}</>}
      </p>
    </section>
  );
}

function Phrases({ title, phrases }: { readonly title?: string; readonly phrases: readonly string[] }) {
  return (
    <>
      {title && <p className={classes.phraseTitle}>{title}</p>}
      <ul className={classes.phrases}>
        {phrases.map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </ul>
    </>
  );
}
