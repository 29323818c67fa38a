import { useCallback, useEffect } from 'react';
import type { Rows } from './use-rows.ts';

/**
 * Printing asks for all rows first, by the button and by Ctrl or ⌘ P. The menu of the browser waits for nobody: the
 * printed table says then what is missing.
 */
export function usePrint({ total, load }: Rows): () => Promise<void> {
  const print = useCallback(async () => {
    if (total) await load(0, total - 1);
    window.print();
  }, [total, load]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isPrint = event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey);
      if (!isPrint || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void print();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [print]);
  return print;
}
