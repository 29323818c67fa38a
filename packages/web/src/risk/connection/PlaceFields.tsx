import { NativeSelect, Radio, Select, Textarea, TextInput } from '@mantine/core';
import { HazardousSituation, levelName } from '@suture/core/risk';
import { useQuery } from '@tanstack/react-query';
import { recordQuery, recordsOfKindQuery } from '../../device/queries.ts';
import type { Level } from '../../ui/fields/levels.ts';
import { t } from '../../words/index.ts';
import { HazardFields } from './HazardFields.tsx';
import classes from './pane.module.css';
import { type Placing, placedInto, withField } from './placing.ts';
import type { CardDetail } from './queries.ts';
import type { Placed } from './use-placed.ts';

type Props = {
  readonly device: string;
  readonly detail: CardDetail;
  readonly value: Placing;
  readonly onChange: (value: Placing) => void;
  readonly scale: readonly Level[];
  readonly placed: Placed | undefined;
};

/** Stands in a list for what is not there yet. */
const made = 'new';

/** A control is no attack. */
const kinds = ['useError', 'software', 'hardware', 'environment'] as const;

/** The near matches first, then any situation of the file; a sequence of it, or a new one. */
export function PlaceFields({ device, detail, value, onChange, scale, placed }: Props) {
  const situations = useQuery(recordsOfKindQuery(device, 'hazardousSituation')).data?.items ?? [];
  const chosen = useQuery({
    ...recordQuery(device, value.situation ?? ''),
    enabled: value.situation !== undefined,
  }).data;
  const isNewSituation = value.newSituation !== undefined;
  const sequences = HazardousSituation.safeParse(chosen?.body).data?.sequences ?? [];
  const next = nextId(sequences.map(({ id }) => id));
  const version = chosen?.version;
  // What kind of cause it is does not hang on where it is placed.
  const cause = value.cause === undefined ? {} : { cause: value.cause };
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
        data={[
          { value: made, label: t('connection.decide.newSituation') },
          ...situations
            .filter(({ status }) => status !== 'retired')
            .map(({ key, title }) => ({ value: key, label: `${key} ${title}` })),
        ]}
        value={isNewSituation ? made : (value.situation ?? null)}
        onChange={(key) => {
          if (key === made) return onChange({ ...cause, newSituation: '', sequence: 'A', events: '' });
          const row = situations.find((each) => each.key === key);
          onChange(row ? { ...cause, situation: row.key, situationVersion: row.version } : cause);
        }}
      />
      {isNewSituation && (
        <TextInput
          label={t('connection.decide.newTitle')}
          value={value.newSituation}
          onChange={(event) => onChange({ ...value, newSituation: event.currentTarget.value })}
          required
        />
      )}
      {isNewSituation && <HazardFields device={device} value={value} onChange={onChange} />}
      {version !== undefined && (
        <NativeSelect
          label={t('connection.decide.sequence')}
          value={value.sequence ?? ''}
          onChange={(event) => {
            const sequence = event.currentTarget.value || next;
            const { situation = '' } = value;
            const into = { ...cause, situation, situationVersion: version, sequence };
            onChange(sequence === next ? { ...into, events: '' } : into);
          }}
          data={[
            ...(value.sequence === undefined ? [{ value: '', label: '' }] : []),
            ...sequences.map(({ id, events }) => ({ value: id, label: `${id}: ${events.slice(0, 70)}` })),
            { value: next, label: t('connection.decide.newSequence', { id: next }) },
          ]}
        />
      )}
      {value.events !== undefined && (
        <Textarea
          label={t('connection.decide.events')}
          value={value.events}
          onChange={(event) => onChange({ ...value, events: event.currentTarget.value })}
          autosize
          minRows={2}
          required
        />
      )}
      {detail.card.point === 'cp2' ? (
        <NativeSelect
          label={t('connection.decide.cause')}
          description={t('connection.decide.causeHint')}
          value={value.cause ?? ''}
          onChange={(event) => onChange(withField(value, 'cause', event.currentTarget.value))}
          data={[{ value: '', label: '' }, ...kinds.map((id) => ({ value: id, label: t(`forms.causeType.${id}`) }))]}
          required
        />
      ) : (
        <NativeSelect
          label={t('connection.decide.upTo')}
          description={t('connection.decide.upToHint')}
          value={value.upTo ?? ''}
          onChange={(event) => onChange(withField(value, 'upTo', event.currentTarget.value))}
          data={[
            { value: '', label: asItStands(placed, scale) },
            ...scale.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </fieldset>
  );
}

/** As far as a sequence that is there was assessed before; of a new one nothing is said yet. */
function asItStands(placed: Placed | undefined, scale: readonly Level[]): string {
  if (placed?.isNewSequence) return t('connection.decide.notSaid');
  if (placed === undefined) return t('connection.decide.asBefore');
  const { before } = placed;
  if (before === undefined) return t('connection.decide.asBeforeOpen');
  return t('connection.decide.asBeforeLevel', { level: levelName(scale, before) });
}

/** The letter after the last one that is taken. */
function nextId(taken: readonly string[]): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  return [...letters].find((letter) => !taken.includes(letter)) ?? `A${taken.length + 1}`;
}
