import { useState } from 'react';

/** What is being written survives a reload, until it is sent. */
export function useKeptText(of: string): readonly [string, (text: string) => void] {
  const place = `suture.comment ${of}`;
  const [text, setText] = useState(() => localStorage.getItem(place) ?? '');
  function keep(next: string): void {
    setText(next);
    if (next === '') localStorage.removeItem(place);
    else localStorage.setItem(place, next);
  }
  return [text, keep];
}
