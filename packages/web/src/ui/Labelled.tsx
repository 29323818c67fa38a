import { type ReactNode, useId } from 'react';
import classes from './labelled.module.css';

type Props = { readonly label: string; readonly hint?: string; readonly children: (labelId: string) => ReactNode };

/** A label over what is no single input, such as a row of choices. */
export function Labelled({ label, hint, children }: Props) {
  const id = useId();
  return (
    <div>
      <div id={id} className={classes.label}>
        {label}
      </div>
      {children(id)}
      {hint && <p className={classes.hint}>{hint}</p>}
    </div>
  );
}
