import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * One stop for Tab, whatever the number of buttons: the arrows lead from one to the next, as the ARIA Authoring
 * Practices ask of a toolbar. Tab comes back to the button that was used last.
 */
export function useRoving<Of extends HTMLElement>(): {
  readonly ref: RefObject<Of | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: { readonly target: EventTarget }) => void;
} {
  const ref = useRef<Of>(null);
  const stop = useRef<Element>(undefined);
  function settle(wanted: Element | undefined) {
    const buttons = buttonsIn(ref.current);
    stop.current = buttons.find((button) => button === wanted) ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === stop.current ? 0 : -1;
  }
  // Which buttons there are, and which of them can be pressed, changes from one drawing to the next.
  useLayoutEffect(() => settle(stop.current));
  return {
    ref,
    onFocus: ({ target }) => target instanceof HTMLButtonElement && settle(target),
    onKeyDown(event) {
      const buttons = buttonsIn(ref.current);
      // What a button opens may lie elsewhere on the page, and be heard here all the same.
      const at = event.target instanceof HTMLButtonElement ? buttons.indexOf(event.target) : -1;
      const next = at === -1 ? undefined : buttons[led(event.key, at, buttons.length)];
      if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      next.focus();
    },
  };
}

function led(key: string, at: number, count: number): number {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}

function buttonsIn(of: HTMLElement | null): readonly HTMLButtonElement[] {
  return [...(of?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
}
