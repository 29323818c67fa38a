import { NativeSelect } from '@mantine/core';
import type { Scale } from '@suture/core/risk';
import { t } from '../../words/index.ts';
import { useField } from './form-context.ts';
import { type Option, RadioRow } from './RadioRow.tsx';
import type { FieldProps } from './TextFields.tsx';

type ChoiceProps = FieldProps & {
  readonly options: readonly Option[];
  readonly layout?: 'row' | 'column';
  readonly unknown?: string;
};

/** One of a closed list. */
export function ChoiceField({ path, options, ...rest }: ChoiceProps) {
  const { id, value, write, fault } = useField(path);
  return (
    <RadioRow
      {...rest}
      id={id}
      options={options}
      value={typeof value === 'string' ? value : undefined}
      onChange={write}
      fault={fault}
    />
  );
}

/** Yes, no, or not known yet. */
export function YesNoField({ path, ...rest }: FieldProps & { readonly yes?: string; readonly no?: string }) {
  const { id, value, write, fault } = useField(path);
  return (
    <RadioRow
      {...rest}
      id={id}
      options={[
        { id: 'yes', name: rest.yes ?? t('forms.kit.yes') },
        { id: 'no', name: rest.no ?? t('forms.kit.no') },
      ]}
      value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined}
      onChange={(next) => write(next === undefined ? undefined : next === 'yes')}
      fault={fault}
    />
  );
}

type LevelProps = FieldProps & { readonly scale: Scale | undefined; readonly voice: 'safety' | 'security' };

/** A level of the policy's scale, from the lowest to the highest, with what it means. */
export function LevelField({ path, scale, voice, hint, ...rest }: LevelProps) {
  const { id, value, write, fault } = useField(path);
  return (
    <RadioRow
      {...rest}
      hint={scale === undefined ? t('forms.kit.noPolicy') : hint}
      id={id}
      voice={voice}
      options={levelOptions(scale ?? [])}
      value={typeof value === 'string' ? value : undefined}
      onChange={write}
      fault={fault}
      unknown={t('forms.kit.notAssessed')}
    />
  );
}

/** A level's tone by its place between the lowest and the highest, in five steps. */
function levelOptions(scale: Scale): readonly Option[] {
  return scale.map(({ id, name, meaning }, at) => ({
    id,
    name,
    meaning,
    tone: String(Math.round((at / Math.max(1, scale.length - 1)) * 4)),
  }));
}

/** One of a closed list where there is no room to lay it out. */
export function SelectField({ path, label, hint, required = false, options, unknown }: ChoiceProps) {
  const { id, value, write, fault } = useField(path);
  return (
    <NativeSelect
      id={id}
      label={label}
      description={hint}
      required={required}
      error={fault}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => write(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
      data={[
        { value: '', label: unknown ?? (required ? '' : t('forms.kit.unknown')) },
        ...options.map(({ id: each, name }) => ({ value: each, label: name })),
      ]}
    />
  );
}
