import { type ReactNode, useId } from 'react';
import classes from './form.module.css';
import { useRecordDraft } from './form-context.ts';

type Props = {
  readonly title: string;
  readonly hint?: ReactNode;
  /** The field that tells who may write this part; without it, who may write the record. */
  readonly field?: string;
  /** Takes the whole width: a chain, a grid. */
  readonly isWide?: boolean;
  readonly voice?: 'safety' | 'security';
  readonly children: ReactNode;
};

/** A part of a form under its heading. A part that is another role's is shown, closed, and says why. */
export function Section({ title, hint, field, isWide = false, voice, children }: Props) {
  const id = useId();
  const { may } = useRecordDraft();
  const permission = field === undefined ? undefined : may(field);
  const closed = permission && !permission.allowed ? permission.reason : undefined;
  return (
    <section className={classes.section} aria-labelledby={id} data-wide={isWide || undefined} data-voice={voice}>
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        {hint && <p>{hint}</p>}
        {closed && <p className={classes.closed}>{closed}</p>}
      </div>
      <fieldset className={classes.fields} disabled={closed !== undefined}>
        {children}
      </fieldset>
    </section>
  );
}
