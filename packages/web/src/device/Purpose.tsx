import { t } from '../words/index.ts';
import classes from './device.module.css';

const fields = [
  'intendedPurpose',
  'users',
  'patients',
  'environment',
  'manufacturer',
  'basicUdiDi',
  'clinicalEvaluation',
] as const;

export function Purpose({ body }: { readonly body: Readonly<Record<string, unknown>> }) {
  return (
    <section className={classes.panel} aria-labelledby="purpose">
      <h2 id="purpose">{t('device.purpose.title')}</h2>
      <dl className={classes.facts}>
        {fields.map((field) => (
          <div key={field}>
            <dt>{t(`device.purpose.${field}`)}</dt>
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
  if (typeof value !== 'string' || value === '')
    return <span className={classes.open}>{t('device.purpose.open')}</span>;
  return value
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => <p key={paragraph}>{paragraph}</p>);
}
