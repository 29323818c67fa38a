import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { recordsOfKindQuery } from '../../device/queries.ts';
import { t } from '../../words/index.ts';
import type { Placing } from './placing.ts';

type Props = { readonly device: string; readonly value: Placing; readonly onChange: (value: Placing) => void };

/** Stands in the list for a hazard that is not there yet. */
const made = 'new';

/** The hazard that a new situation comes from: a known one, or a new one in the same step. */
export function HazardFields({ device, value, onChange }: Props) {
  const hazards = useQuery(recordsOfKindQuery(device, 'hazard')).data?.items ?? [];
  const { hazard, newHazard, ...rest } = value;
  return (
    <>
      <Select
        label={t('connection.decide.hazard')}
        searchable
        clearable
        data={[
          { value: made, label: t('connection.decide.newHazard') },
          ...hazards
            .filter(({ status }) => status !== 'retired')
            .map(({ key, title }) => ({ value: key, label: `${key} ${title}` })),
        ]}
        value={newHazard === undefined ? (hazard ?? null) : made}
        onChange={(key) => {
          if (key === made) return onChange({ ...rest, newHazard: '' });
          onChange(key === null ? rest : { ...rest, hazard: key });
        }}
      />
      {newHazard !== undefined && (
        <TextInput
          label={t('connection.decide.hazardTitle')}
          description={t('connection.decide.hazardHint')}
          value={newHazard}
          onChange={(event) => onChange({ ...rest, newHazard: event.currentTarget.value })}
          required
        />
      )}
    </>
  );
}
