import { NativeSelect } from '@mantine/core';
import { type Scale, verdicts } from '@suture/core/risk';
import { Fragment, memo } from 'react';
import { FoldedFilter } from '../../ui/FoldedFilter.tsx';
import { type KnownPolicies, standingOf } from '../../ui/fields/levels.ts';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { t } from '../../words/index.ts';
import { verdictWords } from '../VerdictTag.tsx';
import { flagIds, flagWords, safetyClassWords, securityClassWords } from '../words.ts';
import { isRisk, sidesOf } from './axes.ts';
import { optionsOf } from './cells.ts';
import { controlChoices, statuses } from './columns.ts';
import type { TableFilter, TableKind } from './queries.ts';
import classes from './tables.module.css';

type Props = {
  readonly of: TableKind;
  readonly title: string;
  readonly filter: TableFilter;
  readonly policies: KnownPolicies;
  readonly onChange: (change: Readonly<Record<string, string | undefined>>) => void;
};

const chosen = ['relation', 'verdict', 'status', 'level', 'across', 'origin', 'option', 'state'] as const;
const narrowing = [...chosen, 'search', 'cell', 'contradictions', 'findings', 'work', 'whose'] as const;

export const FilterBar = memo(function FilterBar({ of, title, filter, policies, onChange }: Props) {
  const isNarrowed = narrowing.some((name) => filter[name] !== undefined);
  const none = { value: 'none', label: t('tables.verdict.none') };
  const select = (
    name: string,
    label: string,
    value: string | undefined,
    data: readonly { value: string; label: string }[],
  ) => (
    <NativeSelect
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      data={[{ value: '', label: t('tables.filter.any') }, ...data]}
    />
  );
  const isScaleKnown = standingOf(policies, sidesOf(of)).kind === 'known';
  const level = (name: 'level' | 'across', label: string, scale: Scale | undefined) =>
    isScaleKnown ? (
      select(name, label, filter[name], [...optionsOf(scale), none])
    ) : (
      <NativeSelect label={label} disabled data={[t(filter[name] ? 'tables.cell.notKnown' : 'tables.filter.any')]} />
    );
  const [levels, across] =
    of === 'securityRisk'
      ? [policies.security?.exploitability, policies.security?.impact]
      : [policies.safety?.severity, policies.safety?.probability];
  return (
    <search className={classes.filters} aria-label={t('tables.filter.label')}>
      <SearchInput
        label={t('tables.filter.search', { what: title.toLowerCase() })}
        value={filter.search ?? ''}
        onSearch={(search) => onChange({ search })}
      />
      <FoldedFilter isNarrowed={chosen.some((name) => filter[name] !== undefined)}>
        {(isRisk(of) || of === 'control') &&
          select(
            'relation',
            t(of === 'control' ? 'tables.column.flags' : 'tables.column.class'),
            filter.relation,
            classesOf(of),
          )}
        {isRisk(of) &&
          select('verdict', t('tables.column.now'), filter.verdict, [
            ...verdicts.map((value) => ({ value, label: verdictWords[value].text })),
            none,
          ])}
        {isRisk(of) && level('level', t(`tables.filter.${of}Level`), levels)}
        {isRisk(of) && level('across', t(`tables.filter.${of}Across`), across)}
        {of === 'control' &&
          (['origin', 'option', 'state'] as const).map((field) => (
            <Fragment key={field}>
              {select(field, t(`tables.column.${field}`), filter[field], [
                ...Object.entries(controlChoices[field]).map(([value, label]) => ({ value, label })),
                ...(field === 'state' ? [] : [{ value: 'none', label: t('tables.choice.notSaid') }]),
              ])}
            </Fragment>
          ))}
        {select(
          'status',
          t('tables.column.status'),
          filter.status,
          statuses.map((value) => ({ value, label: t(`tables.status.${value}`) })),
        )}
      </FoldedFilter>
      {isNarrowed && (
        <button
          type="button"
          className={classes.clear}
          onClick={() => onChange(Object.fromEntries(narrowing.map((name) => [name, undefined])))}
        >
          {t('tables.filter.clear')}
        </button>
      )}
    </search>
  );
});

function classesOf(of: TableKind): readonly { value: string; label: string }[] {
  const words =
    of === 'control'
      ? Object.fromEntries(flagIds.map((id) => [id, flagWords[id]]))
      : of === 'securityRisk'
        ? securityClassWords
        : safetyClassWords;
  return Object.entries(words).map(([value, { short }]) => ({ value, label: short }));
}
