import { Participant } from '@suture/core/device';
import { useQueries, useQuery } from '@tanstack/react-query';
import { recordQuery, recordsOfKindQuery } from '../device/queries.ts';

export type Attendee = {
  readonly key: string;
  readonly title: string;
  readonly function: Participant['function'] | undefined;
};

/** The participants of the device who still take part, with what each speaks for. */
export function useParticipants(device: string): readonly Attendee[] {
  const rows = useQuery(recordsOfKindQuery(device, 'participant')).data?.items ?? [];
  const living = rows.filter(({ status }) => status !== 'retired');
  const records = useQueries({ queries: living.map(({ key }) => recordQuery(device, key)) });
  return living.map(({ key, title }, at) => ({
    key,
    title,
    function: Participant.safeParse(records[at]?.data?.body).data?.function,
  }));
}
