import { Checkbox } from '@mantine/core';
import { type SecurityProperty, securityProperties } from '@suture/core/device';
import type { Loss } from '@suture/core/risk';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { recordQuery } from '../../device/queries.ts';
import { useField, useRecordDraft } from '../../ui/form/form-context.ts';
import { ReferenceInput } from '../../ui/form/ReferenceInput.tsx';
import { t } from '../../words/index.ts';
import classes from './forms.module.css';

/** What is lost of which function: a row a function, a column each for reading, altering and stopping. */
export function LossGrid() {
  const { device } = useRecordDraft();
  const { id, value, write, fault } = useField('losses');
  const losses: readonly Loss[] = Array.isArray(value) ? value : [];
  const [added, setAdded] = useState<readonly string[]>([]);
  const named = losses.flatMap((loss) => loss.function ?? []);
  const rows = [...new Set([...named, ...added])];
  const hasUnnamed = losses.some((loss) => loss.function === undefined);
  function mark(property: SecurityProperty, row: string | undefined, is: boolean) {
    const others = losses.filter((loss) => loss.property !== property || loss.function !== row);
    write(is ? [...others, row === undefined ? { property } : { property, function: row }] : others);
    // Its last loss taken back, the row stays until the form is left: one looked at it to answer.
    if (row !== undefined && !added.includes(row)) setAdded([...added, row]);
  }
  const line = (row: string | undefined) => (
    <Row
      key={row ?? ''}
      functionKey={row}
      isLost={(property) => losses.some((loss) => loss.property === property && loss.function === row)}
      onMark={(property, is) => mark(property, row, is)}
    />
  );
  return (
    <div className={classes.losses}>
      {(rows.length > 0 || hasUnnamed) && (
        <table>
          <caption className="visually-hidden">{t('forms.securityRisk.losses')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('forms.securityRisk.function')}</th>
              {securityProperties.map((property) => (
                <th key={property} scope="col" title={t(`forms.lossMeaning.${property}`)}>
                  {t(`forms.loss.${property}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(line)}
            {hasUnnamed && line(undefined)}
          </tbody>
        </table>
      )}
      <ReferenceInput
        key={rows.length}
        id={id}
        label={rows.length === 0 ? t('forms.securityRisk.addFunction') : t('forms.securityRisk.addAnother')}
        fault={fault}
        device={device}
        prefixes={['FN']}
        value={undefined}
        onChange={(next) => next && setAdded([...added, next])}
        besides={rows}
      />
    </div>
  );
}

type RowProps = {
  readonly functionKey: string | undefined;
  readonly isLost: (property: SecurityProperty) => boolean;
  readonly onMark: (property: SecurityProperty, is: boolean) => void;
};

function Row({ functionKey, isLost, onMark }: RowProps) {
  const { device } = useRecordDraft();
  const query = useQuery({ ...recordQuery(device, functionKey ?? ''), enabled: functionKey !== undefined });
  const title = query.data?.body.title;
  const name = functionKey === undefined ? t('forms.securityRisk.noFunction') : String(title ?? functionKey);
  return (
    <tr>
      <th scope="row">
        {functionKey && <span className="record-key">{functionKey} </span>}
        {name}
      </th>
      {securityProperties.map((property) => (
        <td key={property}>
          <Checkbox
            aria-label={t('forms.securityRisk.lostOf', { loss: t(`forms.loss.${property}`), name })}
            checked={isLost(property)}
            onChange={(event) => onMark(property, event.currentTarget.checked)}
          />
        </td>
      ))}
    </tr>
  );
}
