import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being printed: what is only drawn near the window has to be drawn whole on paper. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const paper = window.matchMedia('print');
    // The browser lays the pages out as soon as this returns.
    const set = (is: boolean) => flushSync(() => setPrinting(is));
    const hear = () => set(paper.matches);
    const begin = () => set(true);
    const end = () => set(false);
    paper.addEventListener('change', hear);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      paper.removeEventListener('change', hear);
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
