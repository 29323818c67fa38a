import { ChoiceField } from '../../ui/form/ChoiceFields.tsx';
import { Rows } from '../../ui/form/ListFields.tsx';
import { DayField, LineField, TextField } from '../../ui/form/TextFields.tsx';
import { t } from '../../words/index.ts';
import classes from './forms.module.css';

type Props = { readonly path: string; readonly of: 'implementation' | 'effectiveness' };

/** Documents that show that the control is there, or that it works. */
export function EvidenceRows({ path, of }: Props) {
  return (
    <Rows
      path={path}
      label={t(`forms.evidence.${of}`)}
      hint={t(`forms.evidence.${of}Hint`)}
      nameOf={(at) => t('forms.evidence.one', { at: at + 1 })}
      add={t('forms.evidence.add')}
      empty={t('forms.evidence.none')}
      blank={{ result: 'pending' }}
    >
      {(item) => (
        <>
          <LineField path={`${item}.ref`} label={t('forms.evidence.ref')} required />
          <ChoiceField
            path={`${item}.result`}
            label={t('forms.evidence.result')}
            required
            options={(['passed', 'failed', 'pending'] as const).map((id) => ({ id, name: t(`forms.result.${id}`) }))}
          />
          <div className={classes.pair}>
            <DayField path={`${item}.on`} label={t('forms.evidence.on')} />
            <LineField path={`${item}.by`} label={t('forms.evidence.by')} />
          </div>
          <TextField path={`${item}.text`} label={t('forms.evidence.text')} rows={1} />
        </>
      )}
    </Rows>
  );
}
