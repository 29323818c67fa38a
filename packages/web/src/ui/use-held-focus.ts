import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a part of the page that changes by what is done in it: where the button or field that had the focus goes away,
 * the part itself takes it, so that nobody is sent back to the top of the page. It needs a `tabIndex` of -1.
 */
export function useHeldFocus<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useEffect(() => {
    const node = part.current;
    if (node === null) return;
    let held: Element | undefined;
    const onFocus = ({ target }: FocusEvent) => {
      const isInside = target instanceof Element && node.contains(target);
      held = isInside ? target : undefined;
    };
    const observer = new MutationObserver(() => {
      if (held === undefined || held.isConnected || document.activeElement !== document.body) return;
      held = undefined;
      node.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', onFocus);
    observer.observe(node, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', onFocus);
      observer.disconnect();
    };
  }, []);
  return part;
}
