import { dropUnsent, keepUnsent, unsentAt } from '../../ui/drafts/unsent.ts';
import { useDraftPlace } from '../../ui/drafts/use-draft.ts';
import { useUnsent } from '../../ui/drafts/use-unsent.ts';

/** What is being written on a card and not yet said, each part by its name. */
export function useUnsaid<Value>(
  device: string,
  card: string,
  part: string,
  initial: Value,
): readonly [Value, (next: Value) => void] {
  const { value, change } = useUnsent<Parts>(device, placeOf(card), nothingYet);
  // Under its name lies only what this hook put there.
  return [(value[part] as Value | undefined) ?? initial, (next) => change({ [part]: next })];
}

/** Acts on a card whose words are begun and not said. */
export function useBegun<Act extends string>(device: string, card: string, acts: readonly Act[]): readonly Act[] {
  const { value } = useUnsent<Parts>(device, placeOf(card), nothingYet);
  return acts.filter((act) => hasWords(value[act]) || (act === 'decide' && hasWords(value.said)));
}

function hasWords(said: unknown): boolean {
  if (typeof said === 'string') return said.trim() !== '';
  return typeof said === 'object' && said !== null && Object.values(said).some(hasWords);
}

/** The same for a form that may be closed at the moment: to read, to begin, and to forget once it is said. */
export function useUnsaidOf(device: string, card: string) {
  const place = useDraftPlace(device, placeOf(card));
  return {
    read: (part: string): unknown => unsentAt(place)?.[part],
    keep: (parts: Parts) => keepUnsent(place, { ...unsentAt(place), ...parts }),
    forget: () => dropUnsent(place),
  };
}

type Parts = Readonly<Record<string, unknown>>;

const nothingYet: Parts = {};

function placeOf(card: string): string {
  return `card ${card}`;
}
