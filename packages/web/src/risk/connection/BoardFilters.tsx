import { NativeSelect, SegmentedControl } from '@mantine/core';
import { connectionPoints, crossingStates } from '@suture/core/risk';
import { useRoles } from '../../access/use-may.ts';
import { FoldedFilter } from '../../ui/FoldedFilter.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { useFilter, useSetFilter } from '../../ui/use-address.ts';
import { t } from '../../words/index.ts';
import classes from './board.module.css';

const shows = ['unanswered', 'changed', 'contradictory', 'unproposed', 'unconfirmed'] as const;
const states = [...crossingStates, 'waiting', 'done'] as const;

type Props = { readonly counts: Readonly<Record<string, number>>; readonly turns: Readonly<Record<string, number>> };

/** What to look at; all of it is in the address. */
export function BoardFilters({ counts, turns }: Props) {
  const filter = useFilter();
  const { turn, show, state, point } = filter;
  const set = useSetFilter();
  const roles = useRoles();
  const counted = (side: 'security' | 'safety') => t(`connection.board.turnCount.${side}`, { count: turns[side] ?? 0 });
  const mine = (['security', 'safety'] as const).filter((side) => roles.includes(side));
  return (
    <div className={classes.bar}>
      <SearchInput
        label={t('connection.board.search')}
        value={filter.search ?? ''}
        onSearch={(search) => set({ search })}
      />
      <FoldedFilter isNarrowed={[turn, show, state, point].some(Boolean)}>
        <SegmentedControl
          aria-label={t('connection.board.turnLabel')}
          value={turn ?? ''}
          onChange={(next) => set({ turn: next })}
          data={[
            { value: '', label: t('connection.board.anyTurn') },
            ...(['security', 'safety'] as const).map((side) => ({
              value: side,
              label:
                mine.length === 1 && mine[0] === side
                  ? `${t('connection.board.mine')} ${turns[side] ?? 0}`
                  : counted(side),
            })),
          ]}
        />
        <NativeSelect
          className={classes.choice}
          aria-label={t('connection.board.show')}
          value={show ?? ''}
          onChange={(event) => set({ show: event.currentTarget.value })}
          data={[
            { value: '', label: t('connection.board.shows.all') },
            ...shows.map((value) => ({ value, label: t(`connection.board.shows.${value}`) })),
          ]}
        />
        <NativeSelect
          className={classes.choice}
          aria-label={t('connection.board.state')}
          value={state ?? ''}
          onChange={(event) => set({ state: event.currentTarget.value })}
          data={[
            { value: '', label: t('connection.board.anyState') },
            ...states.map((value) => ({
              value,
              label: `${t(`connection.board.states.${value}`)} (${countOf(counts, value)})`,
            })),
          ]}
        />
        <NativeSelect
          className={classes.choice}
          aria-label={t('connection.board.pointLabel')}
          value={point ?? ''}
          onChange={(event) => set({ point: event.currentTarget.value })}
          data={[{ value: '', label: t('connection.board.anyPoint') }, ...connectionPoints]}
        />
      </FoldedFilter>
    </div>
  );
}

function countOf(counts: Props['counts'], state: (typeof states)[number]): number {
  const of = (...those: readonly string[]) => those.reduce((sum, each) => sum + (counts[each] ?? 0), 0);
  if (state === 'waiting') return of('sent', 'received');
  return state === 'done' ? of('fedBack', 'dismissed') : of(state);
}
