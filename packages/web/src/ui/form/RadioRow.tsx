import { useId } from 'react';
import { t } from '../../words/index.ts';
import classes from './form.module.css';

export type Option = {
  readonly id: string;
  readonly name: string;
  /** What choosing it means; shown for the one that is chosen, or under each in a column. */
  readonly meaning?: string | undefined;
  readonly tone?: string | undefined;
};

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly fault?: string | undefined;
  /** An answer has to be given; otherwise it may be taken back to unknown. */
  readonly required?: boolean;
  /** What having no answer is called here. */
  readonly unknown?: string;
  readonly voice?: 'safety' | 'security' | 'ink';
  readonly layout?: 'row' | 'column';
  readonly isLabelHidden?: boolean;
};

/** A few answers side by side, each a key press away. Unknown is one of them, hatched, and never looks like a low one. */
export function RadioRow(props: Props) {
  const { id, label, hint, options, value, fault, required = false, voice = 'ink', layout = 'row' } = props;
  const [labelId, textId] = [useId(), useId()];
  const chosen = options.find((option) => option.id === value);
  const all = value === undefined || chosen ? options : [...options, { id: value, name: value }];
  const meaning = layout === 'row' ? chosen?.meaning : undefined;
  return (
    <div
      id={id}
      role="radiogroup"
      aria-labelledby={labelId}
      aria-describedby={hint || meaning || fault ? textId : undefined}
      aria-invalid={fault ? true : undefined}
      aria-required={required || undefined}
      className={classes.radios}
      data-voice={voice}
    >
      <div id={labelId} className={props.isLabelHidden ? 'visually-hidden' : classes.label}>
        {label}
        {required && (
          <span className={classes.needed} aria-hidden="true">
            {' *'}
          </span>
        )}
      </div>
      {hint && <p className={classes.hint}>{hint}</p>}
      <div className={classes.options} data-layout={layout}>
        {all.map((option) => (
          <Radio key={option.id} group={id} option={option} isColumn={layout === 'column'} {...pick(props)} />
        ))}
        {!required && (
          <Radio
            group={id}
            option={{ id: '', name: props.unknown ?? t('forms.kit.unknown') }}
            isColumn={false}
            {...pick(props)}
          />
        )}
      </div>
      <p id={textId} className={classes.meaning}>
        <span className="visually-hidden">{hint} </span>
        {meaning}
        {fault && <span className={classes.fault}>{fault}</span>}
      </p>
    </div>
  );
}

function pick({ value, onChange }: Props) {
  return { value, onChange };
}

type RadioProps = Pick<Props, 'value' | 'onChange'> & {
  readonly group: string;
  readonly option: Option;
  readonly isColumn: boolean;
};

function Radio({ group, option, isColumn, value, onChange }: RadioProps) {
  return (
    <label
      className={classes.option}
      data-tone={option.tone}
      data-unknown={option.id === '' || undefined}
      title={isColumn ? undefined : option.meaning}
    >
      <input
        type="radio"
        name={group}
        checked={(value ?? '') === option.id}
        onChange={() => onChange(option.id === '' ? undefined : option.id)}
      />
      <span>
        {option.name}
        {isColumn && option.meaning && <small>{option.meaning}</small>}
      </span>
    </label>
  );
}
