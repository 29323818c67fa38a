import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FocusEvent, useEffect, useState } from 'react';
import { recordQuery } from '../../device/queries.ts';
import { t } from '../../words/index.ts';
import classes from './form.module.css';
import { useFoundRecords, useMakeRecord } from './found-records.ts';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean | undefined;
  readonly fault?: string | undefined;
  readonly device: string;
  readonly prefixes: readonly string[];
  readonly value: string | undefined;
  readonly onChange: (key: string | undefined) => void;
  /** Keys that are not offered, such as those already named. */
  readonly besides?: readonly string[];
  readonly isLabelHidden?: boolean;
  /** Its whole title below, in place of the hint, where the field has no room for it. */
  readonly saysTitleBelow?: boolean;
  /** Not where nothing is to be written before a preview. */
  readonly mayMake?: boolean;
};

const makes = 'make ';
const titleLast: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** A record, found by its key or its words; one that is not there yet is made by its title, and filled in later. */
export function ReferenceInput(props: Props) {
  const {
    id,
    label,
    hint,
    required,
    fault,
    device,
    prefixes,
    value,
    onChange,
    besides = [],
    isLabelHidden,
    saysTitleBelow = false,
    mayMake = true,
  } = props;
  const title = useQuery({ ...recordQuery(device, value ?? ''), enabled: value !== undefined }).data?.body.title;
  const name = typeof title === 'string' ? title : '';
  const shown = value === undefined ? '' : saysTitleBelow ? value : `${value} ${name}`.trim();
  const [typed, setTyped] = useState<string>();
  const wanted = (typed ?? '').trim();
  // Enter was faster than the answer: what is found first is taken then.
  const [isTaking, setTaking] = useState(false);
  const [search] = useDebouncedValue(wanted, 120);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { kinds, found, isSettled } = useFoundRecords(device, prefixes, search);
  // Until the server has answered to these very words nothing is taken by Enter, for it would be an answer to other ones.
  const isAnswer = isSettled && search === wanted;
  const rows = found.filter(({ key }) => !besides.includes(key));
  const { makable, make, isMaking } = useMakeRecord(device, kinds, choose);
  const news = !mayMake || wanted.length < 2 || !isAnswer ? [] : makable;
  const offered = `${rows.map(({ key }) => key).join()} ${news.length}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is offered has changed, and Enter takes the first of it
  useEffect(() => {
    if (wanted !== '' && isAnswer) combobox.selectFirstOption();
    else combobox.resetSelectedOption();
    if (!isAnswer || !isTaking) return;
    setTaking(false);
    takeFirst();
  }, [offered, wanted, isAnswer, isTaking]);
  function choose(next: string | undefined) {
    combobox.closeDropdown();
    setTyped(undefined);
    onChange(next);
  }
  function takeFirst() {
    if (rows[0]) choose(rows[0].key);
    else if (news[0]) make(news[0].kind, wanted);
  }
  function leave() {
    setTaking(false);
    combobox.closeDropdown();
    if (typed === '' && !required) choose(undefined);
    setTyped(undefined);
  }
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(option) => {
        combobox.closeDropdown();
        if (option.startsWith(makes)) make(option.slice(makes.length), wanted);
        else choose(option);
      }}
    >
      <Combobox.Target>
        <TextInput
          id={id}
          label={isLabelHidden ? undefined : label}
          aria-label={isLabelHidden ? label : undefined}
          description={saysTitleBelow ? name : hint}
          {...(saysTitleBelow && { inputWrapperOrder: titleLast, classNames: { description: classes.titleBelow } })}
          required={required ?? false}
          error={fault}
          autoComplete="off"
          placeholder={t('forms.kit.find', { kind: kinds.map(({ name }) => name[0]).join(t('forms.kit.or')) })}
          value={typed ?? shown}
          disabled={isMaking}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onClick={() => combobox.openDropdown()}
          onFocus={(event: FocusEvent<HTMLInputElement>) => event.currentTarget.select()}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || typed === undefined) return;
            // Enter takes what is found; it never sends the form off half chosen.
            event.preventDefault();
            if (!isAnswer) setTaking(true);
            // Nothing is marked where the list has not been drawn yet; the first is what it would have been.
            else if (combobox.getSelectedOptionIndex() === -1) takeFirst();
          }}
          rightSection={
            value !== undefined && !required ? (
              <CloseButton
                size="sm"
                aria-label={t('forms.kit.clear', { name: label })}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(undefined)}
              />
            ) : (
              <Combobox.Chevron />
            )
          }
          rightSectionPointerEvents={value !== undefined && !required ? 'all' : 'none'}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={label}>
          {rows.map(({ key, title: words }) => (
            <Combobox.Option value={key} key={key} active={key === value}>
              <span className="record-key">{key}</span> {words}
            </Combobox.Option>
          ))}
          {news.map(({ kind, name }) => (
            <Combobox.Option value={`${makes}${kind}`} key={kind}>
              {t('forms.kit.make', { kind: name[0], title: wanted })}
            </Combobox.Option>
          ))}
          {rows.length === 0 && news.length === 0 && isAnswer && (
            <Combobox.Empty>{wanted === '' ? t('forms.kit.noneYet') : t('forms.kit.noneFound')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
