import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../access/queries.ts';
import { deviceQuery } from '../../device/queries.ts';
import { releaseInWords, useReleases } from '../../device/use-releases.ts';
import { momentOf } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import { useRelease } from '../ReleaseOfAddress.tsx';
import { usePrinting } from '../use-printing.ts';
import classes from './frame.module.css';

/** On paper the top bar is gone: of what a page was, when it was printed, and by whom, stands here. */
export function PrintHead({ device }: { readonly device: string }) {
  const isPrinting = usePrinting();
  const me = useMe();
  if (!isPrinting) return null;
  return (
    <p className={classes.printHead}>
      <span>
        {t('frame.name')}
        {device !== '' && <OfDevice device={device} />}
      </span>
      <span>{t('frame.printed', { moment: momentOf(new Date().toISOString()), by: me?.account.name ?? '' })}</span>
    </p>
  );
}

function OfDevice({ device }: { readonly device: string }) {
  const name = useQuery(deviceQuery(device)).data?.name ?? device;
  const { working } = useReleases(device);
  const release = useRelease() ?? working;
  return (
    <>
      {' · '}
      <strong>{name}</strong>
      {release !== undefined && ` · ${t('frame.release.word')} ${releaseInWords(release)}`}
    </>
  );
}
