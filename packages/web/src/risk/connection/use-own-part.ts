import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../access/queries.ts';
import { recordsOfKindQuery } from '../../device/queries.ts';
import { useInMeeting } from './in-meeting.ts';

/** Who may have taken part, and who did as far as is known: all who sit together, else the participant that bears the name of who decides. */
export function useOwnPart(device: string) {
  const { data, isPending } = useQuery(recordsOfKindQuery(device, 'participant'));
  const me = useMe()?.account.name;
  const together = useInMeeting() ?? [];
  const people = (data?.items ?? []).filter(({ status }) => status !== 'retired');
  const own = people.filter(({ title }) => title === me).map(({ key }) => key);
  return { people, isAsked: isPending, present: together.length > 0 ? [...together] : own };
}
