import { useQuery } from '@tanstack/react-query';
import { type Decision, decisionsQuery } from '../../device/queries.ts';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { FieldValue } from '../../ui/fields/FieldsView.tsx';
import { pathInWords } from '../../ui/fields/words.ts';
import { t } from '../../words/index.ts';
import { usePolicies } from '../use-policies.ts';
import classes from './changed.module.css';

type Change = Decision['moved'][number]['changes'][number];

/** Of a re-opened transfer: only what changed in the facts that its decision rested on. */
export function ChangedFacts({ device, transfer }: { readonly device: string; readonly transfer: string }) {
  const { data } = useQuery(decisionsQuery(device, transfer));
  const moved = data?.items.flatMap((decision) => (decision.field === 'approval' ? [] : decision.moved)) ?? [];
  if (moved.length === 0) return null;
  return (
    <section>
      <h3>{t('connection.pane.changed')}</h3>
      {moved.map((each) => (
        <MovedRecord key={each.basis} moved={each} device={device} />
      ))}
    </section>
  );
}

function MovedRecord({ moved, device }: { readonly moved: Decision['moved'][number]; readonly device: string }) {
  const { key, title, now, changes } = moved;
  if (now === undefined) return <p className={classes.quiet}>{t('connection.pane.missing', { key })}</p>;
  return (
    <div className={classes.moved}>
      <AppLink to={paths.record(device, key)}>
        <span className="record-key">{key}</span> {title}
      </AppLink>
      {changes.length === 0 ? (
        <p className={classes.quiet}>{t('connection.pane.changeUnknown')}</p>
      ) : (
        <dl className={classes.changes}>
          {changes.map((change) => (
            <ChangedField key={change.path.join('.')} change={change} device={device} />
          ))}
        </dl>
      )}
    </div>
  );
}

function ChangedField({ change: { path, was, is }, device }: { readonly change: Change; readonly device: string }) {
  const context = { device, policies: usePolicies(device) };
  const told = (value: unknown) =>
    value === undefined ? t('connection.pane.nothing') : <FieldValue value={value} path={path} context={context} />;
  return (
    <div>
      <dt>{pathInWords(path)}</dt>
      <dd data-side="was">
        <span className={classes.side}>{t('connection.pane.was')}</span>
        <div>{told(was)}</div>
      </dd>
      <dd data-side="is">
        <span className={classes.side}>{t('connection.pane.is')}</span>
        <div>{told(is)}</div>
      </dd>
    </div>
  );
}
