import { verdicts } from '@suture/core/risk';
import { useMemo } from 'react';
import { waitingIn } from '../../ui/waiting-in.ts';
import { columnsOf, controlChoices } from './columns.ts';
import type { TableFilter, TableKind } from './queries.ts';

type Address = Readonly<Record<string, string | undefined>>;

/** The filter that the address asks for; what the API would not take is passed over. */
export function useTableFilter(of: TableKind, address: Address): TableFilter {
  const { relation, verdict, status, search, level, across, cell, contradictions, findings, release, sort } = address;
  const { origin, option, state } = address;
  const { work, whose } = waitingIn(address);
  return useMemo(() => {
    const given = {
      relation,
      verdict: known([...verdicts, 'none'], verdict),
      status,
      search,
      level,
      across,
      cell: /^(before|now):[a-z0-9-]+\.[a-z0-9-]+$/.test(cell ?? '') ? cell : undefined,
      ...(of === 'control' && {
        origin: known([...choicesOf('origin'), 'none'], origin),
        option: known([...choicesOf('option'), 'none'], option),
        state: known(choicesOf('state'), state),
      }),
      contradictions: contradictions === 'yes' ? ('yes' as const) : undefined,
      findings: findings === 'yes' ? ('yes' as const) : undefined,
      work,
      whose,
      release,
    };
    const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    return { of, sort: sortOf(of, sort), ...present };
  }, [
    of,
    relation,
    verdict,
    status,
    search,
    level,
    across,
    cell,
    origin,
    option,
    state,
    contradictions,
    findings,
    work,
    whose,
    release,
    sort,
  ]);
}

function choicesOf<Field extends keyof typeof controlChoices>(field: Field) {
  // The keys are those of the type; Object.keys forgets it.
  return Object.keys(controlChoices[field]) as (keyof (typeof controlChoices)[Field])[];
}

function known<const Name extends string>(names: readonly Name[], asked: string | undefined): Name | undefined {
  return names.find((name) => name === asked);
}

/** Any column of the table, and the axis that has none. */
function sortOf(of: TableKind, asked: string | undefined): NonNullable<TableFilter['sort']> {
  const sorts = [...columnsOf(of, {}).flatMap(({ sort }) => sort ?? []), 'across' as const];
  const by = sorts.find((name) => asked === name || asked === `-${name}`);
  if (by === undefined) return 'key';
  return asked?.startsWith('-') ? `-${by}` : by;
}
