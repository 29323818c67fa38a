import { Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { recordsOfKindQuery } from '../../device/queries.ts';
import { t } from '../../words/index.ts';
import classes from './pane.module.css';
import type { Placing } from './placing.ts';

type Props = { readonly device: string; readonly value: Placing; readonly onChange: (value: Placing) => void };

/** Stands in the list for a security risk that is not there yet. */
const made = 'new';

/** The security risk that a safety control brings: a known one, or a new one in the same step. */
export function BroughtFields({ device, value, onChange }: Props) {
  const risks = useQuery(recordsOfKindQuery(device, 'securityRisk')).data?.items ?? [];
  const { securityRisk, newSecurityRisk } = value;
  return (
    <fieldset className={classes.place}>
      <legend className="visually-hidden">{t('connection.decide.securityRisk')}</legend>
      <Select
        label={t('connection.decide.securityRisk')}
        searchable
        data={[
          { value: made, label: t('connection.decide.newSecurityRisk') },
          ...risks
            .filter(({ status }) => status !== 'retired')
            .map(({ key, title }) => ({ value: key, label: `${key} ${title}` })),
        ]}
        value={newSecurityRisk ? made : (securityRisk ?? null)}
        onChange={(key) => {
          if (key === made) return onChange({ newSecurityRisk: { title: '', scenario: '' } });
          onChange(key === null ? {} : { securityRisk: key });
        }}
      />
      {newSecurityRisk && (
        <>
          <TextInput
            label={t('connection.decide.riskTitle')}
            value={newSecurityRisk.title}
            onChange={(event) =>
              onChange({ newSecurityRisk: { ...newSecurityRisk, title: event.currentTarget.value } })
            }
            required
          />
          <Textarea
            label={t('connection.decide.scenario')}
            value={newSecurityRisk.scenario}
            onChange={(event) =>
              onChange({ newSecurityRisk: { ...newSecurityRisk, scenario: event.currentTarget.value } })
            }
            autosize
            minRows={2}
          />
        </>
      )}
    </fieldset>
  );
}
