import classes from './device.module.css';

const fields = [
  { field: 'intendedPurpose', label: 'Intended purpose' },
  { field: 'users', label: 'Users' },
  { field: 'patients', label: 'Patients' },
  { field: 'environment', label: 'Environment of use' },
  { field: 'manufacturer', label: 'Manufacturer' },
  { field: 'basicUdiDi', label: 'Basic UDI-DI' },
  { field: 'clinicalEvaluation', label: 'Clinical evaluation' },
] as const;

export function Purpose({ body }: { readonly body: Readonly<Record<string, unknown>> }) {
  return (
    <section className={classes.panel} aria-labelledby="purpose">
      <h2 id="purpose">Description</h2>
      <dl className={classes.facts}>
        {fields.map(({ field, label }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              <Value value={body[field]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The body of a record is read by its schema on the server; here it is text, several texts, or nothing yet. */
function Value({ value }: { readonly value: unknown }) {
  if (Array.isArray(value) && value.length > 0) {
    return (
      <ul>
        {value.map((each) => (
          <li key={String(each)}>{String(each)}</li>
        ))}
      </ul>
    );
  }
  if (typeof value !== 'string' || value === '') return <span className={classes.open}>Not said yet</span>;
  return value
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => <p key={paragraph}>{paragraph}</p>);
}
