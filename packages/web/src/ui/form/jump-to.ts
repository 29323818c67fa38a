import { fieldId } from './form-context.ts';

/** To the field itself, or the nearest part of the form that holds it. */
export function jumpTo(path: string): void {
  const steps = path.split('.');
  for (let to = steps.length; to > 0; to -= 1) {
    const part = document.getElementById(fieldId(steps.slice(0, to).join('.')));
    if (!part) continue;
    const input = part.matches('input, textarea, select')
      ? part
      : part.querySelector('input, textarea, select, button');
    (input instanceof HTMLElement ? input : part).focus();
    return;
  }
}
