import { useMay } from '../../access/use-may.ts';
import { ofDevice } from '../../api/query-client.ts';
import { useChange } from '../../api/use-change.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { dayOf } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import type { ControlOnScale } from './queries.ts';

const sides = ['security', 'safety'] as const;

/** Who has judged blind; when both have, either side reveals. */
export function Seals({ device, control }: { readonly device: string; readonly control: ControlOnScale }) {
  const { key, seals, recordVersion } = control;
  const may = useMay();
  const reveal = useChange('POST /api/v1/devices/{device}/controls/{key}/reveal', {
    refreshes: [ofDevice(device)],
    says: t('controls.act.revealed'),
  });
  if (seals.length === 0) return null;
  const maySecurity = may('record.write', { kind: 'control', field: 'strength' });
  const maySafety = may('record.write', { kind: 'control', field: 'crossSafety' });
  const missing = sides.find((side) => !seals.some((seal) => seal.side === side));
  return (
    <Notice>
      <h2>{t('controls.seals.title')}</h2>
      {seals.map(({ side, by, at, isMine, isStale }) => (
        <p key={side}>
          {t(isMine ? 'controls.seals.mine' : 'controls.seals.one', {
            side: t(`controls.seals.side.${side}`),
            by,
            on: dayOf(at),
          })}{' '}
          {isStale && t('controls.seals.stale')}
        </p>
      ))}
      <p>
        {missing ? t('controls.seals.waits', { side: t(`controls.seals.side.${missing}`) }) : t('controls.seals.ready')}
      </p>
      {missing === undefined && (
        <AllowedButton
          mt="xs"
          permission={maySecurity.allowed ? maySecurity : maySafety}
          loading={reveal.isPending}
          onClick={() => reveal.mutate({ params: { device, key }, ifMatch: recordVersion, body: {} })}
        >
          {t('controls.act.reveal')}
        </AllowedButton>
      )}
    </Notice>
  );
}
