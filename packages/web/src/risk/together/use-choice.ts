import { useState } from 'react';

export type Choice = {
  /** The keys, in the order of the list. */
  readonly selected: readonly string[];
  readonly isFull: boolean;
  readonly has: (key: string) => boolean;
  readonly choose: (key: string, isChosen: boolean) => void;
  readonly all: () => void;
  readonly none: () => void;
};

/** What of a list is chosen, up to as many as one write may hold. */
export function useChoice(keys: readonly string[], most: number): Choice {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return {
    // What left the list since it was chosen, because somebody dealt with it, is chosen no more.
    selected: keys.filter((key) => chosen.has(key)).slice(0, most),
    isFull: chosen.size >= most,
    has: (key) => chosen.has(key),
    choose: (key, isChosen) =>
      setChosen(new Set(isChosen ? [...chosen, key] : [...chosen].filter((each) => each !== key))),
    all: () => setChosen(new Set(keys.slice(0, most))),
    none: () => setChosen(new Set()),
  };
}
