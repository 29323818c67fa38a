import { Drawer, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { useRelease } from '../../ui/ReleaseOfAddress.tsx';
import { takeRefusalAway, tellRefusal } from '../../ui/tell-refusal.ts';
import { useDeviceParam, useFilter, useSetFilter } from '../../ui/use-address.ts';
import { useNextPage } from '../../ui/use-next-page.ts';
import { WorkChip } from '../../ui/WorkChip.tsx';
import { waitingIn } from '../../ui/waiting-in.ts';
import { t } from '../../words/index.ts';
import { whyNotByKey } from './act-names.ts';
import { BoardCounts } from './BoardCounts.tsx';
import { BoardFilters } from './BoardFilters.tsx';
import { BoardList } from './BoardList.tsx';
import classes from './board.module.css';
import { boardRows, cardBeside, orderAround } from './board-rows.ts';
import { CardPane } from './CardPane.tsx';
import type { ActName } from './card-acts.ts';
import { actOfKey } from './card-acts.ts';
import { type BoardFilter, boardQuery, cardQuery } from './queries.ts';
import { useBoardKeys } from './use-board-keys.ts';

/** Where the two files meet: what crosses, grouped by the sequence it shares, and one card open beside it. */
export function BoardPage() {
  const device = useDeviceParam();
  const { card: open, ...given } = useFilter();
  const set = useSetFilter();
  const release = useRelease();
  const { state, turn, point, to, relation, show, group, search } = given;
  // The server's schema says which values a filter has; one that is mistyped is told by its refusal.
  const filter = { state, turn, point, to, relation, show, group, search, ...waitingIn(given), release } as BoardFilter;
  const query = useInfiniteQuery(boardQuery(device, filter));
  const more = useNextPage(query);
  const rows = boardRows(query.data?.pages ?? []);
  const order = useRef<readonly string[]>([]);
  order.current = orderAround(rows, open, order.current);
  // The open card stays open when what was done to it takes it out of the filter.
  const card = useQuery({ ...cardQuery(device, open ?? '', release), enabled: open !== undefined }).data?.card;
  // A card that the address names is looked up in the list; one that is opened there is in view already.
  const [startsAt] = useState(open);
  const [intent, setIntent] = useState<{ readonly card: string; readonly act: ActName }>();
  const isNarrow = useMediaQuery('screen and (max-width: 75em)');
  // The address follows a key a moment later; the next key may come before that.
  const asked = useRef(open);
  useEffect(() => {
    asked.current = open;
  }, [open]);
  const openCard = (id: string | undefined) => {
    asked.current = id;
    takeRefusalAway();
    setIntent(undefined);
    set({ card: id });
  };
  const closeCard = (id: string) => {
    openCard(undefined);
    focusCard(id);
  };
  useBoardKeys({
    onMove: (step) => {
      const next = cardBeside(rows, asked.current, step, order.current);
      openCard(next);
      if (next !== undefined && !isNarrow) focusCard(next);
    },
    onAct: (key) => {
      if (open === undefined) {
        tellRefusal({ message: t('connection.board.keys.noneOpen') });
        return;
      }
      const act = card && actOfKey(key, card);
      if (act) setIntent({ card: open, act });
      else if (card) tellRefusal({ message: whyNotByKey(key, card) });
    },
    onOpen: () => document.getElementById('open-card')?.focus(),
    onLeave: () => {
      if (intent === undefined) return false;
      setIntent(undefined);
      return true;
    },
    onClose: () => open !== undefined && closeCard(open),
  });
  const pane = open !== undefined && (
    <CardPane
      key={open}
      device={device}
      id={open}
      intent={intent?.card === open ? intent.act : undefined}
      onIntent={(act) => setIntent(act && { card: open, act })}
      onClose={() => closeCard(open)}
    />
  );
  const first = query.data?.pages[0];
  return (
    <Page
      title={t('connection.board.title')}
      lead={t('connection.board.lead')}
      actions={
        <>
          <OpenAnswers device={device} side="propose" count={first?.unproposed} />
          <OpenAnswers device={device} side="confirm" count={first?.unconfirmed} />
          <AppLink to={paths.meeting(device)} className="button-link">
            {t('connection.board.meeting')}
          </AppLink>
        </>
      }
    >
      <div inert={isNarrow && open !== undefined}>
        <WorkChip />
        <BoardFilters counts={first?.counts ?? {}} turns={first?.turns ?? {}} />
        {first && <BoardCounts of={first} />}
      </div>
      <div className={classes.board} data-split={(open !== undefined && !isNarrow) || undefined}>
        <Loaded query={query} skeleton={<Skeleton height={640} radius="lg" />}>
          {() => (
            <BoardList
              device={device}
              rows={rows}
              total={first?.total}
              open={open}
              startsAt={startsAt}
              isFiltered={Object.values(filter).some((value) => value !== undefined && value !== release)}
              onOpen={openCard}
              onEnd={more}
            />
          )}
        </Loaded>
        {!isNarrow && pane && <aside className={classes.pane}>{pane}</aside>}
      </div>
      {isNarrow && (
        <Drawer.Root
          opened={open !== undefined}
          onClose={() => openCard(undefined)}
          closeOnEscape={intent === undefined}
          position="bottom"
          size="85%"
        >
          <Drawer.Overlay />
          <Drawer.Content aria-label={t('connection.pane.title', { id: open ?? '' })}>
            <Drawer.Body pt="md">{pane}</Drawer.Body>
          </Drawer.Content>
        </Drawer.Root>
      )}
    </Page>
  );
}

/** In the list, where it is in the page: a list of any length holds only what is near the window. */
function focusCard(id: string): void {
  const card = document.querySelector(`[data-card="${CSS.escape(id)}"]`);
  card?.scrollIntoView({ block: 'nearest' });
  card?.querySelector('button')?.focus({ preventScroll: true });
}

type OpenProps = {
  readonly device: string;
  readonly side: 'propose' | 'confirm';
  readonly count: number | undefined;
};

/** Safety-impact answers that are open, to be taken many at once; nothing where none is. */
function OpenAnswers({ device, side, count = 0 }: OpenProps) {
  if (count === 0) return null;
  return (
    <AppLink to={paths.answers(device, { side })} className="button-link">
      {t(`connection.board.answers.${side}`, { count })}
    </AppLink>
  );
}
