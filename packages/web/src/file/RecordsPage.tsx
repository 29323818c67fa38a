import { isKindName } from '@suture/core/file';
import { readShow } from '../risk/figures/show.ts';
import { useDeviceParam, useFilter } from '../ui/use-address.ts';
import { BehindNumber } from './BehindNumber.tsx';
import { KindPage } from './KindPage.tsx';

/** The records behind a number of a figure, or all of one kind. */
export function RecordsPage() {
  const device = useDeviceParam();
  const { show: asked, kind } = useFilter();
  const show = asked === undefined ? undefined : readShow(asked);
  if (show !== undefined) return <BehindNumber show={show} device={device} />;
  return <KindPage device={device} kind={kind !== undefined && isKindName(kind) ? kind : undefined} />;
}
