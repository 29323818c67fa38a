import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import type { z } from 'zod';
import { usePolicies } from '../risk/use-policies.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { FieldInputs } from './fields/FieldInput.tsx';
import { fieldsOf } from './fields/field-shape.ts';
import { fieldLabel } from './fields/words.ts';
import classes from './record.module.css';

type Body = Readonly<Record<string, unknown>>;

type Props = {
  readonly schema: z.ZodObject;
  readonly body: Body;
  readonly device: string;
  readonly isSaving: boolean;
  readonly problem: Error | null;
  readonly onSave: (body: Body, why: string | undefined) => void;
  readonly onCancel: () => void;
};

/** A form made of the schema that also validates the file, the route and the folder. */
export function RecordForm({ schema, body: start, device, isSaving, problem, onSave, onCancel }: Props) {
  const [body, setBody] = useState(start);
  const [why, setWhy] = useState('');
  const [faults, setFaults] = useState<readonly string[]>([]);
  const fields = useMemo(() => fieldsOf(schema), [schema]);
  const policies = usePolicies(device);
  function save(event: FormEvent) {
    event.preventDefault();
    const checked = schema.safeParse(body);
    setFaults(
      checked.success
        ? []
        : checked.error.issues.map(({ path, message }) => `${path.map(nameOf).join(', ')}: ${message}`),
    );
    if (checked.success) onSave(body, why.trim() === '' ? undefined : why.trim());
  }
  return (
    <form className={classes.form} onSubmit={save} noValidate>
      <FieldInputs fields={fields} value={body} path={[]} onChange={setBody} context={{ device, policies }} />
      <Textarea
        label="Why"
        description="Kept in the activity of the device."
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
        autosize
      />
      {faults.length > 0 && (
        <ul role="alert" className={classes.faults}>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      {problem && <ProblemNotice error={problem} />}
      <div className={classes.acts}>
        <Button type="submit" loading={isSaving}>
          Save
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function nameOf(step: PropertyKey): string {
  return typeof step === 'number' ? String(step + 1) : fieldLabel(String(step));
}
