import { Textarea, TextInput } from '@mantine/core';
import { useField } from './form-context.ts';

export type FieldProps = {
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
};

type LineProps = FieldProps & { readonly placeholder?: string; readonly type?: 'text' | 'date' };

/** One line of text; left empty it is unknown. */
export function LineField({ path, label, hint, required = false, placeholder, type = 'text' }: LineProps) {
  const { id, value, write, fault } = useField(path);
  return (
    <TextInput
      id={id}
      label={label}
      description={hint}
      required={required}
      placeholder={placeholder}
      type={type}
      error={fault}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => write(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    />
  );
}

/** A paragraph or a few. */
export function TextField({ path, label, hint, required = false, rows = 2 }: FieldProps & { readonly rows?: number }) {
  const { id, value, write, fault } = useField(path);
  return (
    <Textarea
      id={id}
      label={label}
      description={hint}
      required={required}
      error={fault}
      autosize
      minRows={rows}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => write(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    />
  );
}

/** A calendar day; the browser's own calendar opens on it. */
export function DayField(props: FieldProps) {
  return <LineField {...props} type="date" />;
}
