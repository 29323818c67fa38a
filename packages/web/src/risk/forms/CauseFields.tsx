import { causeTypes } from '@suture/core/risk';
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx';
import { useField } from '../../ui/form/form-context.ts';
import { RecordField } from '../../ui/form/ReferenceFields.tsx';
import { LineField, TextField } from '../../ui/form/TextFields.tsx';
import { t } from '../../words/index.ts';

/** One cause: its type first, for that tells what it refers to. */
export function CauseFields({ path, at }: { readonly path: string; readonly at: number }) {
  const { value: type } = useField(`${path}.type`);
  const { value: ref } = useField(`${path}.ref`);
  return (
    <div style={{ display: 'grid', gap: 10, minWidth: 0 }}>
      <ChoiceField
        path={`${path}.type`}
        label={t('forms.chain.type', { at: at + 1 })}
        required
        options={causeTypes.map((id) => ({ id, name: t(`forms.causeType.${id}`) }))}
      />
      {(type === 'security' || (typeof ref === 'string' && ref.startsWith('SR-'))) && (
        <RecordField path={`${path}.ref`} prefixes={['SR']} label={t('forms.chain.securityRisk')} />
      )}
      {type === 'useError' && (
        <>
          <RecordField path={`${path}.ref`} prefixes={['MU']} label={t('forms.chain.misuse')} />
          <LineField
            path={`${path}.useScenarioRef`}
            label={t('forms.chain.scenario')}
            hint={t('forms.chain.scenarioHint')}
          />
        </>
      )}
      {typeof type === 'string' && <TextField path={`${path}.text`} label={t('forms.chain.inWords')} rows={1} />}
    </div>
  );
}
