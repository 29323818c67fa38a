import { NativeSelect, Radio, Select, Textarea } from '@mantine/core';
import { HazardousSituation } from '@suture/core/risk';
import { useQuery } from '@tanstack/react-query';
import { recordQuery, recordsOfKindQuery } from '../../device/queries.ts';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { t } from '../../words/index.ts';
import classes from './pane.module.css';
import type { CardDetail } from './queries.ts';

/** Where the risk is placed; what is missing is not chosen yet. */
export type Placing = {
  readonly situation?: string;
  readonly situationVersion?: number;
  readonly sequence?: string;
  readonly events?: string;
  readonly upTo?: string;
};

type Props = {
  readonly device: string;
  readonly detail: CardDetail;
  readonly value: Placing;
  readonly onChange: (value: Placing) => void;
  readonly scale: readonly { readonly id: string; readonly name: string }[];
};

/** The near matches first, then any situation of the file; a sequence of it, or a new one. */
export function PlaceFields({ device, detail, value, onChange, scale }: Props) {
  const situations = useQuery(recordsOfKindQuery(device, 'hazardousSituation')).data?.items ?? [];
  const chosen = useQuery({
    ...recordQuery(device, value.situation ?? ''),
    enabled: value.situation !== undefined,
  }).data;
  const sequences = HazardousSituation.safeParse(chosen?.body).data?.sequences ?? [];
  const next = nextId(sequences.map(({ id }) => id));
  const isNew = value.sequence !== undefined && !sequences.some(({ id }) => id === value.sequence);
  const version = chosen?.version;
  return (
    <fieldset className={classes.place}>
      <legend className="visually-hidden">{t('connection.decide.situation')}</legend>
      {detail.near.length > 0 && (
        <Radio.Group
          label={t('connection.pane.near')}
          value={`${value.situation ?? ''}.${value.sequence ?? ''}`}
          onChange={(id) => {
            const match = detail.near.find((each) => `${each.situation}.${each.sequence}` === id);
            if (match) onChange(placedInto(match));
          }}
        >
          <div className={classes.outcomes}>
            {detail.near.map(({ situation, sequence, situationTitle, reach }) => (
              <Radio
                key={`${situation}.${sequence}`}
                value={`${situation}.${sequence}`}
                label={`${situation}.${sequence} ${situationTitle}`}
                description={reach}
              />
            ))}
          </div>
        </Radio.Group>
      )}
      <Select
        label={t(detail.near.length > 0 ? 'connection.decide.otherSituation' : 'connection.decide.situation')}
        searchable
        data={situations
          .filter(({ status }) => status !== 'retired')
          .map(({ key, title, version: of }) => ({ value: key, label: `${key} ${title}`, version: of }))}
        value={value.situation ?? null}
        onChange={(key) => {
          const row = situations.find((each) => each.key === key);
          onChange(row ? { situation: row.key, situationVersion: row.version } : {});
        }}
      />
      {value.situation === undefined && (
        <AppLink to={paths.newRecord(device, 'hazardousSituation')}>{t('connection.decide.newSituation')}</AppLink>
      )}
      {version !== undefined && (
        <NativeSelect
          label={t('connection.decide.sequence')}
          value={value.sequence ?? ''}
          onChange={(event) =>
            onChange({ ...value, situationVersion: version, sequence: event.currentTarget.value || next })
          }
          data={[
            ...(value.sequence === undefined ? [{ value: '', label: '' }] : []),
            ...sequences.map(({ id, events }) => ({ value: id, label: `${id}: ${events.slice(0, 70)}` })),
            { value: next, label: t('connection.decide.newSequence', { id: next }) },
          ]}
        />
      )}
      {isNew && (
        <Textarea
          label={t('connection.decide.events')}
          value={value.events ?? ''}
          onChange={(event) => onChange({ ...value, events: event.currentTarget.value })}
          autosize
          minRows={2}
          required
        />
      )}
      <NativeSelect
        label={t('connection.decide.upTo')}
        description={t('connection.decide.upToHint')}
        value={value.upTo ?? ''}
        onChange={(event) => onChange(withUpTo(value, event.currentTarget.value))}
        data={[
          { value: '', label: t('connection.decide.asBefore') },
          ...scale.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </fieldset>
  );
}

function placedInto({ situation, situationVersion, sequence }: CardDetail['near'][number]): Placing {
  return { situation, situationVersion, sequence };
}

function withUpTo({ upTo: _, ...rest }: Placing, next: string): Placing {
  return next === '' ? rest : { ...rest, upTo: next };
}

/** The letter after the last one that is taken. */
function nextId(taken: readonly string[]): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  return [...letters].find((letter) => !taken.includes(letter)) ?? `A${taken.length + 1}`;
}
