import { useQuery } from '@tanstack/react-query';
import { recordQuery } from '../../device/queries.ts';
import { paths } from '../../paths.ts';
import { t } from '../../words/index.ts';
import { AppLink } from '../AppLink.tsx';
import classes from './form.module.css';
import { useField, useRecordDraft } from './form-context.ts';
import { RemoveButton } from './ListFields.tsx';
import { ReferenceInput } from './ReferenceInput.tsx';
import type { FieldProps } from './TextFields.tsx';

type Props = FieldProps & {
  readonly prefixes: readonly string[];
  readonly isLabelHidden?: boolean;
  readonly saysTitleBelow?: boolean;
};

/** One record that this one names. */
export function RecordField({
  path,
  prefixes,
  label,
  hint,
  required,
  isLabelHidden = false,
  saysTitleBelow = false,
}: Props) {
  const { device, recordKey } = useRecordDraft();
  const { id, value, write, fault } = useField(path);
  return (
    <ReferenceInput
      id={id}
      label={label}
      hint={hint}
      required={required}
      fault={fault}
      device={device}
      prefixes={prefixes}
      value={typeof value === 'string' && value !== '' ? value : undefined}
      onChange={write}
      besides={recordKey === undefined ? [] : [recordKey]}
      isLabelHidden={isLabelHidden}
      saysTitleBelow={saysTitleBelow}
    />
  );
}

/** Several records: those named, each to be taken out, and a search for one more. */
export function RecordsField({ path, prefixes, label, hint }: Props) {
  const { device, recordKey } = useRecordDraft();
  const { id, value, write, fault } = useField(path);
  const keys: readonly string[] = Array.isArray(value) ? value : [];
  return (
    <fieldset aria-label={label} className={classes.list}>
      {keys.length > 0 && (
        <ul className={classes.named}>
          {keys.map((key) => (
            <Named key={key} recordKey={key} onRemove={() => write(keys.filter((each) => each !== key))} />
          ))}
        </ul>
      )}
      <ReferenceInput
        // The search starts anew after each one that was found.
        key={keys.length}
        id={id}
        label={keys.length === 0 ? label : t('forms.kit.oneMore', { label })}
        hint={hint}
        fault={fault}
        device={device}
        prefixes={prefixes}
        value={undefined}
        onChange={(next) => next && write([...keys, next])}
        besides={recordKey === undefined ? keys : [...keys, recordKey]}
      />
    </fieldset>
  );
}

function Named({ recordKey, onRemove }: { readonly recordKey: string; readonly onRemove: () => void }) {
  const { device } = useRecordDraft();
  const title = useQuery(recordQuery(device, recordKey)).data?.body.title;
  return (
    <li>
      <AppLink to={paths.record(device, recordKey)}>
        <span className="record-key">{recordKey}</span> {typeof title === 'string' && title}
      </AppLink>
      <RemoveButton name={recordKey} onRemove={onRemove} />
    </li>
  );
}
