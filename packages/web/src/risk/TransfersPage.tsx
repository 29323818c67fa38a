import { NativeSelect } from '@mantine/core';
import { Page } from '../ui/Page.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import { useDeviceParam, useFilter, useSetFilter } from '../ui/use-address.ts';
import { pointWords, waitWords } from './figures/connection-words.ts';
import classes from './lists.module.css';
import { TransferList } from './TransferList.tsx';
import { crossingStates, receiverAt } from './transfer-state.ts';

const points = ['cp1', 'cp2', 'cp3', 'cp4'] as const;

export function TransfersPage() {
  const device = useDeviceParam();
  const { state, to, point, search } = useFilter();
  const set = useSetFilter();
  const wanted = search?.toLowerCase();
  return (
    <Page
      title="Transfers"
      lead="What crosses from one file to the other, who sent it, and what was decided. What waits comes first."
    >
      <div className={classes.bar}>
        <SearchInput label="Search transfers" value={search ?? ''} onSearch={(text) => set({ search: text })} />
        <NativeSelect
          label="State"
          value={state ?? ''}
          onChange={(event) => set({ state: event.currentTarget.value })}
          data={[
            { value: '', label: 'Any' },
            ...crossingStates.map((value) => ({ value, label: waitWords[value].word })),
          ]}
        />
        <NativeSelect
          label="To"
          value={to ?? ''}
          onChange={(event) => set({ to: event.currentTarget.value })}
          data={[{ value: '', label: 'Either side' }, 'safety', 'security']}
        />
        <NativeSelect
          label="Connection point"
          value={point ?? ''}
          onChange={(event) => set({ point: event.currentTarget.value })}
          data={[
            { value: '', label: 'Any' },
            ...points.map((value) => ({ value, label: `${value}: ${pointWords[value]}` })),
          ]}
        />
      </div>
      <TransferList
        device={device}
        only={(row) =>
          (state === undefined || row.state === state) &&
          (to === undefined || receiverAt(row.point) === to) &&
          (point === undefined || row.point === point) &&
          (wanted === undefined || `${row.id} ${row.source} ${row.sourceTitle}`.toLowerCase().includes(wanted))
        }
      />
    </Page>
  );
}
