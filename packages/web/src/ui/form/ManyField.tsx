import { useId } from 'react';
import classes from './form.module.css';
import { useField } from './form-context.ts';
import type { Option } from './RadioRow.tsx';
import type { FieldProps } from './TextFields.tsx';

/** Any number of a closed list. */
export function ManyField({ path, label, hint, options }: FieldProps & { readonly options: readonly Option[] }) {
  const { id, value, write, fault } = useField(path);
  const [labelId, textId] = [useId(), useId()];
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const mark = (option: string, is: boolean) =>
    write(options.flatMap(({ id: each }) => ((each === option ? is : chosen.includes(each)) ? [each] : [])));
  return (
    <fieldset id={id} aria-labelledby={labelId} aria-describedby={textId} className={classes.radios}>
      <div id={labelId} className={classes.label}>
        {label}
      </div>
      <p id={textId} className={classes.hint}>
        {hint} {fault && <span className={classes.fault}>{fault}</span>}
      </p>
      <div className={classes.options}>
        {options.map((option) => (
          <label key={option.id} className={classes.option} title={option.meaning}>
            <input
              type="checkbox"
              checked={chosen.includes(option.id)}
              onChange={(event) => mark(option.id, event.currentTarget.checked)}
            />
            <span>{option.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
