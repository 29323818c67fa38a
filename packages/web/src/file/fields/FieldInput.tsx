import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { usePolicies } from '../../risk/use-policies.ts';
import classes from '../record.module.css';
import type { Field, FieldShape } from './field-shape.ts';
import { scaleOf } from './levels.ts';
import { RecordSelect } from './RecordSelect.tsx';
import { fieldLabel, valueWords } from './words.ts';

type FormContext = { readonly device: string; readonly policies: ReturnType<typeof usePolicies> };

type Body = Readonly<Record<string, unknown>>;

type GroupProps = {
  readonly fields: readonly Field[];
  readonly value: Body;
  readonly path: readonly string[];
  readonly onChange: (value: Body) => void;
  readonly context: FormContext;
};

/** The fields of a record, or of a group in it. What is left empty is unknown, and stays out of the record. */
export function FieldInputs({ fields, value, path, onChange, context }: GroupProps) {
  return fields.map(({ name, shape, required, hint }) => (
    <FieldInput
      key={name}
      shape={shape}
      label={fieldLabel(name)}
      hint={hint}
      required={required && path.length === 0}
      value={value[name]}
      path={[...path, name]}
      onChange={(next) => onChange(changed(value, name, next))}
      context={context}
    />
  ));
}

function changed(body: Body, name: string, next: unknown): Body {
  const { [name]: _, ...rest } = body;
  return next === undefined ? rest : { ...body, [name]: next };
}

type InputProps = {
  readonly shape: FieldShape;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required: boolean;
  readonly value: unknown;
  readonly path: readonly string[];
  readonly onChange: (value: unknown) => void;
  readonly context: FormContext;
};

function FieldInput({ shape, label, hint, required, value, path, onChange, context }: InputProps) {
  const text = typeof value === 'string' ? value : '';
  const common = { label, description: hint, required };
  const write = (next: string) => onChange(next === '' ? undefined : next);
  const scale = shape.kind === 'line' ? scaleOf(path, context.policies) : undefined;
  if (scale)
    return (
      <Choice {...common} value={text} onChange={write} options={scale.map(({ id, name }) => [id, name] as const)} />
    );
  if (shape.kind === 'choice')
    return (
      <Choice
        {...common}
        value={text}
        onChange={write}
        options={shape.options.map((id) => [id, valueWords(id)] as const)}
      />
    );
  if (shape.kind === 'yesNo')
    return (
      <Choice
        {...common}
        value={typeof value === 'boolean' ? String(value) : ''}
        onChange={(next) => onChange(next === '' ? undefined : next === 'true')}
        options={[
          ['true', 'yes'],
          ['false', 'no'],
        ]}
      />
    );
  if (shape.kind === 'record')
    return <RecordSelect {...common} prefixes={shape.prefixes} device={context.device} value={text} onChange={write} />;
  if (shape.kind === 'paragraph')
    return (
      <Textarea {...common} autosize minRows={2} value={text} onChange={(event) => write(event.currentTarget.value)} />
    );
  if (shape.kind === 'group')
    return (
      <fieldset className={classes.group}>
        <legend>{label}</legend>
        {hint && <p className={classes.quiet}>{hint}</p>}
        <FieldInputs
          fields={shape.fields}
          value={isBody(value) ? value : {}}
          path={path}
          onChange={(next) => onChange(Object.keys(next).length === 0 ? undefined : next)}
          context={context}
        />
      </fieldset>
    );
  if (shape.kind === 'list')
    return (
      <ListInput
        item={shape.item}
        label={label}
        hint={hint}
        value={value}
        path={path}
        onChange={onChange}
        context={context}
      />
    );
  return <TextInput {...common} value={text} onChange={(event) => write(event.currentTarget.value)} />;
}

type ListProps = Omit<InputProps, 'shape' | 'required'> & { readonly item: FieldShape };

function ListInput({ item, label, hint, value, path, onChange, context }: ListProps) {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const put = (next: readonly unknown[]) => onChange(next.length === 0 ? undefined : next);
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      {hint && <p className={classes.quiet}>{hint}</p>}
      {items.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item has no other identity while it is typed
        <div key={at} className={classes.item}>
          <FieldInput
            shape={item}
            label={`${label} ${at + 1}`}
            required={false}
            value={each}
            path={[...path, String(at)]}
            onChange={(next) => put(items.map((old, place) => (place === at ? (next ?? emptyOf(item)) : old)))}
            context={context}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Remove ${label.toLowerCase()} ${at + 1}`}
            onClick={() => put(items.filter((_, place) => place !== at))}
          >
            <IconX size={16} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      <Button variant="default" size="xs" w="fit-content" onClick={() => put([...items, emptyOf(item)])}>
        Add to {label.toLowerCase()}
      </Button>
    </fieldset>
  );
}

function emptyOf(shape: FieldShape): unknown {
  return shape.kind === 'group' ? {} : '';
}

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type ChoiceProps = {
  readonly label: string;
  readonly description: string | undefined;
  readonly required: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly (readonly [id: string, name: string])[];
};

/** The empty choice is "not known", and stays offered: an answer may be taken back. */
function Choice({ options, onChange, ...rest }: ChoiceProps) {
  return (
    <NativeSelect
      {...rest}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: 'not known' }, ...options.map(([value, label]) => ({ value, label }))]}
    />
  );
}
