/**
 * A button that is busy is disabled, and a browser takes the focus from what is disabled: whoever works by keyboard would
 * be sent to the top of the page with every save. The button has the focus again as soon as it is not busy any more.
 */
export function keepFocusOfBusyButtons(): void {
  let held: HTMLButtonElement | undefined;
  document.addEventListener('focusin', ({ target }) => {
    held = target instanceof HTMLButtonElement ? target : undefined;
  });
  document.addEventListener('focusout', () => {
    if (held?.disabled === false) held = undefined;
  });
  const observer = new MutationObserver(() => {
    if (held?.isConnected && !held.disabled && document.activeElement === document.body)
      held.focus({ preventScroll: true });
  });
  observer.observe(document.body, { subtree: true, attributeFilter: ['disabled'] });
}
