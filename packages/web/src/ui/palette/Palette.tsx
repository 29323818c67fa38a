import { isKindName } from '@suture/core/file';
import { kindName } from '../../access/names.ts';
import '@mantine/spotlight/styles.css';
import { Kbd } from '@mantine/core';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Fragment, type KeyboardEvent, useEffect, useId, useState } from 'react';
import { queryClient } from '../../api/query-client.ts';
import { paths } from '../../paths.ts';
import { t } from '../../words/index.ts';
import { useGo } from '../use-address.ts';
import { type Entry, type EntryGroup, matching } from './entries.ts';
import classes from './palette.module.css';
import { type FoundRecord, searchQuery } from './queries.ts';
import { recentKeys } from './recent.ts';
import { useEntries } from './use-entries.ts';

type Props = {
  readonly device: string;
  /** Grows whenever the search is asked for. */
  readonly asked: number;
  readonly onKeys: () => void;
};

const [store, spotlight] = createSpotlight();

/** Everything by its name: records of the device, pages, acts, devices. One list, walked with the arrows. */
export function Palette({ device, asked, onKeys }: Props) {
  const [text, setText] = useState('');
  const { groups, isSearching, isFaulty } = useGroups(device, text, onKeys);
  const entries = groups.flatMap((group) => group.entries);
  const [chosen, setChosen] = useState(0);
  const [isEntered, setEntered] = useState(false);
  const list = useId();
  const at = Math.min(chosen, entries.length - 1);
  useEffect(() => {
    if (asked === 0) return;
    // Emptied here and not on closing: that would come when the fade has ended, which may be after the next letters.
    setText('');
    setChosen(0);
    setEntered(false);
    spotlight.open();
  }, [asked]);
  // Enter means the list that answers what was typed, not the one still shown from before.
  useEffect(() => {
    if (!isEntered || isSearching) return;
    setEntered(false);
    run(entries[at]);
  });
  useEffect(() => {
    document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, at]);

  function run(entry: Entry | undefined) {
    if (entry === undefined) return;
    spotlight.close();
    entry.run();
  }
  function hear(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && entries.length > 0) setChosen((at + step + entries.length) % entries.length);
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) setEntered(true);
  }

  let number = -1;
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      clearQueryOnClose={false}
      size={640}
      yOffset="12dvh"
      query={text}
      onQueryChange={(next) => {
        // Asked before the letter is drawn, which takes as long as the answer.
        if (device !== '' && next.trim() !== '')
          void queryClient.prefetchQuery(searchQuery(device, { search: next.trim() }));
        setText(next);
        setChosen(0);
        setEntered(false);
      }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      attributes={{ content: { 'aria-label': t('frame.palette.name') } }}
    >
      <Spotlight.Search
        placeholder={t(device === '' ? 'frame.palette.anywhere' : 'frame.palette.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden="true" />}
        role="combobox"
        aria-label={t('frame.palette.name')}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={list}
        aria-activedescendant={entries.length > 0 ? `${list}-${at}` : undefined}
        onKeyDown={hear}
      />
      <div id={list} role="listbox" aria-label={t('frame.palette.results')} className={classes.list}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own outside of a select
          <div key={group.title} role="group" aria-label={group.title}>
            <div className={classes.title} aria-hidden="true">
              {group.title}
            </div>
            {group.entries.map((entry) => {
              number += 1;
              const mine = number;
              return (
                <Line
                  key={entry.id}
                  id={`${list}-${mine}`}
                  entry={entry}
                  isChosen={mine === at}
                  onChoose={() => setChosen(mine)}
                  onRun={() => run(entry)}
                />
              );
            })}
          </div>
        ))}
      </div>
      {isFaulty && <p className={classes.none}>{t('frame.palette.faulty')}</p>}
      {entries.length === 0 && !isSearching && !isFaulty && (
        <p className={classes.none} role="status">
          {t('frame.palette.none', { text })}
        </p>
      )}
      <div className={classes.foot} aria-hidden="true">
        {(
          [
            [['↑', '↓'], t('frame.palette.hint')],
            [['↵'], t('frame.palette.enter')],
            [['Esc'], t('frame.palette.leave')],
          ] as const
        ).map(([keys, does]) => (
          <span key={does}>
            {keys.map((key) => (
              <Fragment key={key}>
                <Kbd size="xs">{key}</Kbd>{' '}
              </Fragment>
            ))}
            {does}
          </span>
        ))}
      </div>
    </Spotlight.Root>
  );
}

type LineProps = {
  readonly id: string;
  readonly entry: Entry;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onRun: () => void;
};

function Line({ id, entry, isChosen, onChoose, onRun }: LineProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field above, which keeps the focus
    // biome-ignore lint/a11y/useFocusableInteractive: pointed at by aria-activedescendant
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      className={classes.line}
      onMouseMove={isChosen ? undefined : onChoose}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      {entry.recordKey && <span className="record-key">{entry.recordKey}</span>}
      <span className={classes.label}>{entry.label}</span>
      {entry.hint && <span className={classes.hint}>{entry.hint}</span>}
    </div>
  );
}

type Groups = { readonly groups: readonly EntryGroup[]; readonly isSearching: boolean; readonly isFaulty: boolean };

function useGroups(device: string, text: string, onKeys: () => void): Groups {
  const go = useGo();
  const { pages, acts, devices } = useEntries(device, onKeys);
  const search = text.trim();
  const keys = recentKeys(device).join(',');
  const isEmpty = search === '';
  const asked = useQuery({
    ...searchQuery(device, isEmpty ? { keys } : { search }),
    enabled: device !== '' && (!isEmpty || keys !== ''),
    placeholderData: keepPreviousData,
  });
  const found = device === '' || (isEmpty && keys === '') ? [] : (asked.data?.items ?? []);
  const toEntry = ({ key, kind, title, status }: FoundRecord): Entry => ({
    id: key,
    recordKey: key,
    label: title,
    hint: [isKindName(kind) ? kindName(kind) : kind, status === 'retired' && t('frame.palette.retired')]
      .filter(Boolean)
      .join(', '),
    run: () => go(paths.record(device, key)),
  });
  const records = { title: t(isEmpty ? 'frame.palette.recent' : 'frame.palette.records'), entries: found.map(toEntry) };
  const others = [
    { title: t('frame.palette.pages'), entries: matching(pages, search) },
    { title: t('frame.palette.acts'), entries: matching(acts, search) },
    { title: t('frame.palette.devices'), entries: matching(devices, search) },
  ];
  // Whoever types the name of a page or an act means it; records hold many words, and come after.
  const few = others.map(({ title, entries }) => ({ title, entries: entries.slice(0, isEmpty ? 20 : 5) }));
  const meansRecord = found.some(({ by }) => by === 'key' || by === 'keyStart');
  const ordered = isEmpty || meansRecord ? [records, ...few] : [...few, records];
  return {
    groups: ordered.filter(({ entries }) => entries.length > 0),
    isSearching: asked.isFetching && (asked.isPlaceholderData || asked.isPending),
    isFaulty: asked.isError,
  };
}
