import type { Input } from '@suture/server/contract';
import type { NearMatch } from './queries.ts';

type Asked = Input<'POST /api/v1/devices/{device}/transfers/{key}/place'>['body'];

/** Where something is placed; what is missing is not chosen yet. */
export type Placing = Pick<
  Asked,
  | 'situation'
  | 'situationVersion'
  | 'sequence'
  /** What happens, of a sequence that is not there yet. */
  | 'events'
  | 'upTo'
  | 'cause'
  | 'securityRisk'
> & {
  /** Title of a situation that is made in the same step. */
  readonly newSituation?: string;
  readonly hazard?: string;
  /** Title of a hazard that is made with the situation. */
  readonly newHazard?: string;
  readonly newSecurityRisk?: { readonly title: string; readonly scenario: string };
};

export function placedInto({ situation, situationVersion, sequence }: NearMatch): Placing {
  return { situation, situationVersion, sequence };
}

/** A choice that is taken back leaves nothing behind. */
export function withField(placing: Placing, field: keyof Placing, next: string): Placing {
  if (next !== '') return { ...placing, [field]: next };
  return Object.fromEntries(Object.entries(placing).filter(([name]) => name !== field));
}

/** Whether enough is said to place it: what happens, where the sequence is a new one; of a control, which kind of cause. */
export function isPlaced(placing: Placing, point: string): boolean {
  const { situation, newSituation = '', newHazard, sequence, events, cause, securityRisk, newSecurityRisk } = placing;
  if (point === 'cp3') return securityRisk !== undefined || (newSecurityRisk?.title.trim() ?? '') !== '';
  const isTold = events === undefined || events.trim() !== '';
  const isKind = point === 'cp1' || cause !== undefined;
  const isFound = situation !== undefined || (newSituation.trim() !== '' && newHazard?.trim() !== '');
  return isKind && sequence !== undefined && isTold && isFound;
}

/** As the server takes it. */
export function askedOf({ newSituation, hazard, newHazard, newSecurityRisk, ...rest }: Placing): Omit<Asked, 'reason'> {
  const title = newSituation?.trim();
  const hazardTitle = newHazard?.trim();
  const from = hazardTitle ? { newHazard: { title: hazardTitle } } : hazard && { hazard };
  const scenario = newSecurityRisk?.scenario.trim();
  return {
    ...rest,
    ...(title && { newSituation: { title, ...from } }),
    ...(newSecurityRisk && {
      newSecurityRisk: { title: newSecurityRisk.title.trim(), ...(scenario && { scenario }) },
    }),
  };
}
