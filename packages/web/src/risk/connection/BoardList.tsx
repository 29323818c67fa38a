import { Button } from '@mantine/core';
import { paths } from '../../paths.ts';
import { Empty } from '../../ui/Empty.tsx';
import { LongList } from '../../ui/LongList.tsx';
import { useGo } from '../../ui/use-address.ts';
import { t } from '../../words/index.ts';
import { BoardCard } from './BoardCard.tsx';
import classes from './board.module.css';
import type { BoardRow } from './board-rows.ts';
import { GroupHead } from './GroupHead.tsx';

type Props = {
  readonly device: string;
  readonly rows: readonly BoardRow[];
  readonly total: number | undefined;
  readonly open: string | undefined;
  /** The card that the page was opened with. */
  readonly startsAt: string | undefined;
  readonly isFiltered: boolean;
  readonly onOpen: (card: string | undefined) => void;
  readonly onEnd: () => void;
};

export function BoardList({ device, rows, total = 0, open, startsAt, isFiltered, onOpen, onEnd }: Props) {
  const go = useGo();
  if (rows.length === 0)
    return (
      <Empty
        title={t(isFiltered ? 'connection.board.emptyFilter' : 'connection.board.empty')}
        actions={
          isFiltered && (
            <Button variant="default" onClick={() => go(paths.connection(device))}>
              {t('connection.board.clear')}
            </Button>
          )
        }
      >
        {t(isFiltered ? 'connection.board.emptyFilterText' : 'connection.board.emptyText')}
      </Empty>
    );
  return (
    <div>
      <p className={classes.total} role="status">
        {t('connection.board.shown', { count: total })}
      </p>
      <Unprinted cards={rows.filter(({ kind }) => kind === 'card').length} total={total} />
      <LongList
        items={rows}
        keyOf={({ id }) => id}
        estimate={132}
        label={t('connection.board.list')}
        startsAt={startsAt}
        onEnd={onEnd}
      >
        {(row) =>
          row.kind === 'group' ? (
            <GroupHead group={row.group} device={device} />
          ) : (
            <BoardCard
              card={row.card}
              isOpen={row.id === open}
              onOpen={() => onOpen(row.id === open ? undefined : row.id)}
            />
          )
        }
      </LongList>
    </div>
  );
}

/** On paper stands what was asked for so far; that there is more is said there. */
function Unprinted({ cards, total }: { readonly cards: number; readonly total: number }) {
  if (cards >= total) return null;
  return <p className={classes.unprinted}>{t('connection.board.unprinted', { cards, total })}</p>;
}
