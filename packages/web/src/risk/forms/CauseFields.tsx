import { causeTypes } from '@suture/core/risk';
import { SelectField } from '../../ui/form/ChoiceFields.tsx';
import { useField } from '../../ui/form/form-context.ts';
import { RecordField } from '../../ui/form/ReferenceFields.tsx';
import { LineField, TextField } from '../../ui/form/TextFields.tsx';
import { t } from '../../words/index.ts';
import classes from './chain.module.css';

/** One cause: its type first, for that tells what it refers to. */
export function CauseFields({ path, at }: { readonly path: string; readonly at: number }) {
  const { value: type } = useField(`${path}.type`);
  const { value: ref } = useField(`${path}.ref`);
  const isSecurity = type === 'security' || (typeof ref === 'string' && ref.startsWith('SR-'));
  const isNamed = isSecurity || type === 'useError';
  const words = <TextField path={`${path}.text`} label={t('forms.chain.inWords')} rows={1} />;
  return (
    <div className={classes.fields}>
      <div className={classes.named}>
        <SelectField
          path={`${path}.type`}
          label={t('forms.chain.type', { at: at + 1 })}
          required
          options={causeTypes.map((id) => ({ id, name: t(`forms.causeType.${id}`) }))}
        />
        {isSecurity && (
          <RecordField path={`${path}.ref`} prefixes={['SR']} label={t('forms.chain.securityRisk')} saysTitleBelow />
        )}
        {type === 'useError' && !isSecurity && (
          <RecordField path={`${path}.ref`} prefixes={['MU']} label={t('forms.chain.misuse')} saysTitleBelow />
        )}
        {!isNamed && words}
      </div>
      {isNamed && (
        <div className={classes.more}>
          {words}
          {type === 'useError' && <LineField path={`${path}.useScenarioRef`} label={t('forms.chain.scenario')} />}
        </div>
      )}
    </div>
  );
}
