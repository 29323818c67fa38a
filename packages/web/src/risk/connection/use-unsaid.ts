import { useState } from 'react';

const kept = new Map<string, unknown>();

/**
 * What is being written and not yet said: it stays while one looks at another card, and when the window changes its
 * shape. `forget` once it is said.
 */
export function useUnsaid<Value>(key: string, initial: Value): readonly [Value, (next: Value) => void] {
  // Under its key lies only what this hook put there.
  const [value, setValue] = useState((kept.get(key) as Value | undefined) ?? initial);
  return [
    value,
    (next) => {
      keepUnsaid(key, next);
      setValue(next);
    },
  ];
}

/** What is kept of a form that may be closed at the moment. */
export function unsaidAt(key: string): unknown {
  return kept.get(key);
}

/** Puts something there for a form that is opened next. */
export function keepUnsaid<Value>(key: string, value: Value): void {
  kept.set(key, value);
}

export function forgetUnsaid(card: string): void {
  for (const key of kept.keys()) if (key.startsWith(`${card} `)) kept.delete(key);
}
