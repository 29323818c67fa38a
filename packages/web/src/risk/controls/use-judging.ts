import { useQuery } from '@tanstack/react-query';
import { ofDevice } from '../../api/query-client.ts';
import { useChange } from '../../api/use-change.ts';
import { recordQuery } from '../../device/queries.ts';
import type { DraftBase } from '../../ui/drafts/draft-store.ts';
import type { Body } from '../../ui/form/body.ts';
import { t } from '../../words/index.ts';
import type { ControlOnScale, Judgement, Side } from './queries.ts';

/** What a judgement is begun on: the record as the scale shows it, and its version even before it is read so. */
export function useBegunOn(device: string, { key, recordVersion }: ControlOnScale): DraftBase {
  const record = useQuery(recordQuery(device, key)).data;
  return { version: recordVersion, body: record?.version === recordVersion ? record.body : {} };
}

/** The writes of the scale: openly into the record, or sealed until both sides are revealed. */
export function useJudging(
  device: string,
  { key, recordVersion }: ControlOnScale,
  side: Side,
  says: string | (() => string) = t('controls.act.saved'),
) {
  const record = useQuery(recordQuery(device, key)).data;
  const refreshes = [ofDevice(device)];
  const save = useChange('PUT /api/v1/devices/{device}/records/{key}', { refreshes, says });
  const seal = useChange('PUT /api/v1/devices/{device}/controls/{key}/seals/{side}', {
    refreshes,
    says: t('controls.act.sealed'),
  });
  function write(body: Body, onSuccess?: () => void) {
    if (record === undefined) return;
    save.mutate({ params: { device, key }, ifMatch: record.version, body: { body } }, { onSuccess });
  }
  return {
    record,
    isPending: save.isPending || seal.isPending,
    // Until the record is as new as the scale, what is written would rest on what it was before.
    isBusy: save.isPending || seal.isPending || record?.version !== recordVersion,
    write,
    seal: (judgement: Judgement, onSuccess: () => void) =>
      seal.mutate({ params: { device, key, side }, body: judgement }, { onSuccess }),
  };
}
