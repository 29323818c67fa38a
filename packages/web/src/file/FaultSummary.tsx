import { useEffect, useRef } from 'react';
import { fieldLabel } from '../ui/fields/words.ts';
import { jumpTo } from '../ui/form/jump-to.ts';
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

function placeInWords(path: string): string {
  return path
    .split('.')
    .map((step) => (/^[0-9]+$/.test(step) ? String(Number(step) + 1) : fieldLabel(step)))
    .join(', ');
}
