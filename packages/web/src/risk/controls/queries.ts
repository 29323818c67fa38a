import type { Answer, Input } from '@suture/server/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { ofDevice } from '../../api/query-client.ts';

type ScaleRoute = 'GET /api/v1/devices/{device}/controls/{key}/scale';
type PreviewRoute = 'POST /api/v1/devices/{device}/controls/{key}/scale/preview';
export type ControlOnScale = Answer<ScaleRoute>;
export type Scale = ControlOnScale['scale'];
export type Judgement = Input<PreviewRoute>['body'];
export type Preview = Pick<Answer<PreviewRoute>, 'flags' | 'why' | 'proposes' | 'risks'>;
export type Side = 'security' | 'safety';

export const scaleQuery = (device: string, key: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'scale', key),
    queryFn: ({ signal }) =>
      call('GET /api/v1/devices/{device}/controls/{key}/scale', { params: { device, key } }, signal),
  });

export const previewQuery = (device: string, key: string, judgement: Judgement) =>
  queryOptions({
    queryKey: ofDevice(device, 'scale', key, 'preview', judgement),
    queryFn: ({ signal }) =>
      call(
        'POST /api/v1/devices/{device}/controls/{key}/scale/preview',
        { params: { device, key }, body: judgement },
        signal,
      ),
    enabled: Object.keys(judgement).length > 0,
  });
