import { useEffect, useRef } from 'react';
import { fieldLabel } from '../ui/fields/words.ts';
import { fieldId } from '../ui/form/form-context.ts';
import { t } from '../words/index.ts';
import type { FormFaults } from './form-faults.ts';
import classes from './record-form.module.css';

/** All that keeps a form from being saved, at its head; each line leads to its field. */
export function FaultSummary({ faults }: { readonly faults: FormFaults }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className={classes.summary} role="alert" tabIndex={-1}>
      <p>{t('forms.fault.title', { count: faults.size })}</p>
      <ul>
        {[...faults].map(([path, fault]) => (
          <li key={path}>
            <button type="button" onClick={() => jumpTo(path)}>
              {t('forms.fault.at', { label: placeInWords(path), fault })}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** To the field itself, or the nearest part of the form that holds it. */
function jumpTo(path: string): void {
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

function placeInWords(path: string): string {
  return path
    .split('.')
    .map((step) => (/^[0-9]+$/.test(step) ? String(Number(step) + 1) : fieldLabel(step)))
    .join(', ');
}
