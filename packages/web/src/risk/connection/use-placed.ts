import { HazardousSituation, outcomeOfPlacing, type Placement } from '@suture/core/risk';
import { useQuery } from '@tanstack/react-query';
import { recordQuery } from '../../device/queries.ts';
import type { Level } from '../../ui/fields/levels.ts';
import type { Placing } from './placing.ts';
import type { CardDetail } from './queries.ts';

export type Placed = Placement &
  ReturnType<typeof outcomeOfPlacing> & {
    /** Exploitability up to which the sequence was assessed before. */
    readonly before: string | undefined;
  };

/** What would be signed with the sequence that is chosen, by the rule of the server; undefined until that is known. */
export function usePlaced(
  device: string,
  { card: { point }, has }: CardDetail,
  { situation, newSituation, sequence, upTo }: Placing,
  scale: readonly Level[],
): Placed | undefined {
  const isAsked = situation !== undefined && newSituation === undefined;
  const chosen = useQuery({ ...recordQuery(device, situation ?? ''), enabled: isAsked }).data;
  if (sequence === undefined || (isAsked && chosen === undefined)) return undefined;
  const sequences = isAsked ? HazardousSituation.safeParse(chosen?.body).data?.sequences : undefined;
  const there = sequences?.find(({ id }) => id === sequence);
  const placement = { point, isNewSequence: there === undefined, upTo: upTo ?? there?.upTo, has };
  return { ...placement, ...outcomeOfPlacing(scale, placement), before: there?.upTo };
}
