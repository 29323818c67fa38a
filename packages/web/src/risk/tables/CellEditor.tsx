import { Portal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../words/index.ts';
import type { Editor, Option } from './cells.ts';
import { recordChoiceQuery } from './queries.ts';
import classes from './tables.module.css';

type Props = {
  readonly editor: Editor;
  readonly device: string;
  readonly label: string;
  readonly text: string;
  /** Whether the text is what was typed to begin, and stands to be gone on with. */
  readonly isTyped: boolean;
  /** The text as it is to be read, and where to go on to. */
  readonly onCommit: (text: string, then: 'down' | 'next' | 'before' | 'stay') => void;
  readonly onLeave: () => void;
  /** With each key press in a text. */
  readonly onType: (text: string) => void;
};

export function CellEditor({ editor, ...rest }: Props) {
  if (editor.type === 'text') return <TextEditor {...rest} isLong={editor.long === true} />;
  if (editor.type === 'options') return <ChoiceEditor {...rest} options={withNothing(editor.options)} />;
  return <RecordEditor {...rest} kind={editor.kind} />;
}

type Own = Omit<Props, 'editor'>;

function TextEditor({
  label,
  text,
  isLong,
  onCommit,
  onLeave,
  onType,
}: Omit<Own, 'isTyped'> & { readonly isLong: boolean }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [value, setValue] = useState(text);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, [text.length]);
  const done = useRef(false);
  function commit(then: 'down' | 'next' | 'before' | 'stay') {
    if (done.current) return;
    done.current = true;
    onCommit(value, then);
  }
  function press(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key === 'Escape') {
      done.current = true;
      onLeave();
    } else if (event.key === 'Enter' && !(isLong && event.altKey)) {
      event.preventDefault();
      commit('down');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      commit(event.shiftKey ? 'before' : 'next');
    }
  }
  return (
    <textarea
      ref={field}
      className={classes.textEditor}
      aria-label={label}
      rows={isLong ? 4 : 1}
      data-long={isLong || undefined}
      value={value}
      onChange={({ currentTarget }) => {
        setValue(currentTarget.value);
        onType(currentTarget.value);
      }}
      onKeyDown={press}
      onBlur={() => commit('stay')}
    />
  );
}

function RecordEditor({ kind, device, ...rest }: Own & { readonly kind: string }) {
  const [search, setSearch] = useState(rest.isTyped ? rest.text : '');
  const { data, isPending } = useQuery(recordChoiceQuery(device, kind, search));
  const options = (data?.items ?? [])
    .filter(({ status }) => status !== 'retired')
    .map(({ key, title }) => ({ value: key, label: `${key} ${title}` }));
  return (
    <ChoiceEditor
      {...rest}
      device={device}
      options={search === '' ? withNothing(options) : options}
      isWaiting={isPending}
      onSearch={setSearch}
    />
  );
}

type Choosing = Omit<Own, 'onType'> & {
  readonly options: readonly Option[];
  readonly isWaiting?: boolean;
  /** Where the list is found by the server; otherwise it is narrowed here. */
  readonly onSearch?: (text: string) => void;
};

function ChoiceEditor({ label, text, isTyped, options, isWaiting, onSearch, onCommit, onLeave }: Choosing) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(isTyped ? text : '');
  const [at, setAt] = useState(() => (isTyped ? 0 : options.findIndex((option) => option.label === text)));
  const shown = onSearch
    ? options
    : options.filter(({ label: said }) => said.toLowerCase().includes(typed.trim().toLowerCase()));
  // Where nothing was chosen and nothing typed, Enter leaves the cell as it is.
  const chosen = at < 0 ? undefined : shown[Math.min(at, shown.length - 1)];
  const [place, setPlace] = useState<{ left: number; top?: number; bottom?: number }>();
  useLayoutEffect(() => {
    field.current?.focus();
    const cell = field.current?.closest('[role="gridcell"]')?.getBoundingClientRect();
    if (cell === undefined) return;
    const left = Math.max(8, Math.min(cell.left, window.innerWidth - 328));
    const isLow = cell.bottom + 260 > window.innerHeight;
    setPlace(isLow ? { left, bottom: window.innerHeight - cell.top + 2 } : { left, top: cell.bottom + 2 });
  }, []);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  const done = useRef(false);
  function take(option: Option | undefined, then: 'down' | 'next' | 'before' | 'stay') {
    if (done.current) return;
    done.current = true;
    if (option) onCommit(option.value, then);
    else if (typed.trim() === '') onLeave();
    else onCommit(typed, then);
  }
  function press(event: KeyboardEvent) {
    event.stopPropagation();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((now) => Math.max(0, Math.min(shown.length - 1, now + step)));
    } else if (event.key === 'Escape') {
      done.current = true;
      onLeave();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(chosen, 'down');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      take(chosen, event.shiftKey ? 'before' : 'next');
    }
  }
  return (
    <>
      <input
        ref={field}
        className={classes.choiceEditor}
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${shown.indexOf(chosen)}` : undefined}
        autoComplete="off"
        placeholder={text}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
          onSearch?.(event.currentTarget.value.trim());
        }}
        onKeyDown={press}
        onBlur={() => {
          if (!done.current) onLeave();
        }}
      />
      <Portal>
        <div id={`${id}-list`} role="listbox" aria-label={label} className={classes.choices} style={place}>
          {shown.map((option, index) => (
            <div
              key={option.value}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={option === chosen}
              className={classes.choice}
              // The field keeps the focus, so that its blur does not take the choice away.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(option, 'down')}
              onKeyDown={press}
            >
              {option.label}
            </div>
          ))}
          {shown.length === 0 && (
            <p className={classes.noChoice}>{t(isWaiting ? 'tables.cell.searching' : 'tables.cell.noneFound')}</p>
          )}
        </div>
      </Portal>
    </>
  );
}

function withNothing(options: readonly Option[]): readonly Option[] {
  return [...options, { value: '', label: t('tables.cell.clear') }];
}
