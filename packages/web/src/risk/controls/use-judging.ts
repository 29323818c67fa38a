import { useQuery } from '@tanstack/react-query';
import { ofDevice } from '../../api/query-client.ts';
import { useChange } from '../../api/use-change.ts';
import { recordQuery } from '../../device/queries.ts';
import { t } from '../../words/index.ts';
import type { ControlOnScale, Judgement, Side } from './queries.ts';

/** The writes of the scale: openly into the record, or sealed until both sides are revealed. */
export function useJudging(device: string, { key, recordVersion }: ControlOnScale, side: Side) {
  const record = useQuery(recordQuery(device, key)).data;
  const refreshes = [ofDevice(device)];
  const save = useChange('PUT /api/v1/devices/{device}/records/{key}', { refreshes, says: t('controls.act.saved') });
  const seal = useChange('PUT /api/v1/devices/{device}/controls/{key}/seals/{side}', {
    refreshes,
    says: t('controls.act.sealed'),
  });
  const write = (fields: object, why?: string) => {
    if (record === undefined) return;
    const body = { ...record.body, ...fields };
    save.mutate({ params: { device, key }, ifMatch: record.version, body: { body, ...(why && { why }) } });
  };
  return {
    // Until the record is as new as the scale, what is written would rest on what it was before.
    isBusy: save.isPending || seal.isPending || record?.version !== recordVersion,
    judge: (judgement: Judgement) => write(judgement),
    write,
    seal: (judgement: Judgement) => seal.mutate({ params: { device, key, side }, body: judgement }),
    body: record?.body,
  };
}
