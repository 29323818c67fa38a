import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import classes from './search-input.module.css';

type Props = {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onSearch: (value: string) => void;
};

/** Searches a moment after the last key, so that a long list does not follow every letter. */
export function SearchInput({ label, placeholder, value, onSearch }: Props) {
  const [text, setText] = useState(value);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(value), [value]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  function type(next: string) {
    setText(next);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => onSearch(next.trim()), 180);
  }
  return (
    <TextInput
      className={classes.search}
      type="search"
      aria-label={label}
      placeholder={placeholder ?? label}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
