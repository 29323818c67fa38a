import { ofDevice } from '../../api/query-client.ts';
import { useChange } from '../../api/use-change.ts';
import { AskFirst } from '../../ui/AskFirst.tsx';
import { momentOf } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import type { ControlOnScale } from './queries.ts';
import classes from './scale.module.css';

type Props = {
  readonly device: string;
  readonly control: ControlOnScale;
  readonly seal: ControlOnScale['seals'][number];
};

/** In the place of a form: the side has judged blind, and who sealed it can take it back. */
export function Sealed({ device, control: { key }, seal: { side, by, at, isMine, isStale } }: Props) {
  const withdraw = useChange('DELETE /api/v1/devices/{device}/controls/{key}/seals/{side}', {
    refreshes: [ofDevice(device)],
    says: t('controls.act.withdrawn'),
  });
  return (
    <div className={classes.sealed}>
      <p>{t('controls.seals.here', { by, at: momentOf(at) })}</p>
      {isStale && <p>{t('controls.seals.stale')}</p>}
      {isMine && (
        <AskFirst
          look={{ size: 'compact-sm', variant: 'default' }}
          of="controls.act.withdraw"
          isPending={withdraw.isPending}
          onSure={() => withdraw.mutate({ params: { device, key, side } })}
        />
      )}
    </div>
  );
}
