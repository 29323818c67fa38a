import { type KindName, kindNames } from '@suture/core/file';
import { useQuery } from '@tanstack/react-query';
import { hasNamesake, kindName } from '../../access/names.ts';
import { useMay } from '../../access/use-may.ts';
import { devicesQuery } from '../../device/queries.ts';
import { releaseInWords, useReleases } from '../../device/use-releases.ts';
import { paths } from '../../paths.ts';
import { t } from '../../words/index.ts';
import { usePlaces } from '../frame/use-places.ts';
import { useGo, useSetFilter } from '../use-address.ts';
import type { Entry } from './entries.ts';

/** A device has one policy a side, begun where the policies stand; a transfer follows from what both sides do. */
const madeElsewhere: ReadonlySet<KindName> = new Set(['device', 'transfer', 'safetyPolicy', 'securityPolicy']);

/** Where one can go, and what one can do: what is not allowed to this person is not offered. */
export function useEntries(
  device: string,
  onKeys: () => void,
): {
  readonly pages: readonly Entry[];
  readonly acts: readonly Entry[];
  readonly devices: readonly Entry[];
} {
  const go = useGo();
  const set = useSetFilter();
  const may = useMay();
  const { here, anywhere } = usePlaces(device);
  const { working, all } = useReleases(device);
  const devices = useQuery(devicesQuery).data?.items ?? [];
  const pages = [...here, ...anywhere].flatMap(({ places }) => places);
  const open = (id: string, label: string, to: string, also = ''): Entry => ({ id, label, also, run: () => go(to) });
  const made = kindNames.filter(
    (kind) => device !== '' && !madeElsewhere.has(kind) && may('record.write', { kind }).allowed,
  );
  return {
    pages: pages.map(({ id, word, to, key }) => ({
      ...open(id, t(word), to),
      hint: key && `G ${key.toUpperCase()}`,
    })),
    acts: [
      ...made.map((kind) =>
        open(`new ${kind}`, t('frame.palette.newRecord', { kind: kindName(kind) }), paths.newRecord(device, kind)),
      ),
      ...(device === '' ? [] : [open('all-records', t('frame.palette.allRecords'), paths.records(device))]),
      ...all
        .filter(({ key }) => key !== working)
        .map(({ key }) => ({
          id: `release ${key}`,
          label: t('frame.palette.release', { name: releaseInWords(key) }),
          run: () => set({ release: key }),
        })),
      ...(device === ''
        ? []
        : [{ id: 'working', label: t('frame.palette.working'), run: () => set({ release: undefined }) }]),
      { id: 'keys', label: t('frame.palette.keys'), hint: '?', run: onKeys },
    ],
    devices: devices.map(({ id, slug, name }) => ({
      ...open(id, name, paths.home(slug), slug),
      ...(hasNamesake({ slug, name }, devices) && { hint: slug }),
    })),
  };
}
