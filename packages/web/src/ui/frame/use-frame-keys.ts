import { useEffect, useRef } from 'react';
import { useGo } from '../use-address.ts';
import { usePlaces } from './use-places.ts';

type Acts = { readonly onSearch: () => void; readonly onHelp: () => void };

/** How long the second key may take after `g`. */
const patience = 1500;

/** Keys that work on every page: `g` and a letter goes places, `?` shows all keys, Ctrl or ⌘ K searches. */
export function useFrameKeys(device: string, acts: Acts): void {
  const go = useGo();
  const { here, anywhere } = usePlaces(device);
  const last = useRef({ acts, go, places: [...here, ...anywhere] });
  last.current = { acts, go, places: [...here, ...anywhere] };
  useEffect(() => {
    let began = 0;
    // Before the page's own keys hear it: the second key of a sequence means nothing else.
    function hear(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        take(event);
        last.current.acts.onSearch();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      if (began !== 0 && event.timeStamp - began < patience) {
        began = 0;
        const key = event.key.toLowerCase();
        const place = last.current.places.flatMap(({ places }) => places).find((each) => each.key === key);
        if (place === undefined) return;
        take(event);
        last.current.go(place.to);
        return;
      }
      began = 0;
      if (event.key === 'g') {
        take(event);
        began = event.timeStamp;
      } else if (event.key === '?') {
        take(event);
        last.current.acts.onHelp();
      }
    }
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, []);
}

function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** Where letters are text, and in dialogs, which have the keyboard to themselves. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[role="dialog"]')) return true;
  return ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
