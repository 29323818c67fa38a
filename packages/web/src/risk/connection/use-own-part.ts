import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../access/queries.ts';
import { recordsOfKindQuery } from '../../device/queries.ts';
import { useInMeeting } from './in-meeting.ts';

/** Who may have taken part, and who did as far as is known: all who sit together, else the participant that bears the name of who decides. */
export function useOwnPart(device: string) {
  const rows = useQuery(recordsOfKindQuery(device, 'participant')).data?.items ?? [];
  const me = useMe()?.account.name;
  const together = useInMeeting() ?? [];
  const people = rows.filter(({ status }) => status !== 'retired');
  const own = people.filter(({ title }) => title === me).map(({ key }) => key);
  return { people, present: together.length > 0 ? [...together] : own };
}
