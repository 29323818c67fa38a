import { spokenLanguage } from '@suture/core/kernel';

/**
 * What is made of a value that never changes, such as a state of a file: made once for each name and language, and kept as
 * long as the value itself. `rowsOf(open, '2026-11-24 hazard', () => …)`
 */
export function remembered<Made>(): (of: object, name: string, make: () => Made) => Made {
  const known = new WeakMap<object, Map<string, Made>>();
  return (of, asked, make) => {
    const name = `${spokenLanguage()?.code ?? ''} ${asked}`;
    const made = known.get(of) ?? new Map<string, Made>();
    known.set(of, made);
    const found = made.get(name) ?? make();
    made.set(name, found);
    return found;
  };
}
