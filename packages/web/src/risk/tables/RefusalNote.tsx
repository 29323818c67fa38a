import { Portal } from '@mantine/core';
import { type RefObject, useLayoutEffect, useState } from 'react';
import classes from './tables.module.css';

type Props = { readonly cell: RefObject<HTMLElement | null>; readonly sentence: string };

/** Why the cell was refused, said beside it: the rows are boxes of their own, so it lies above all of them and follows. */
export function RefusalNote({ cell, sentence }: Props) {
  const [place, setPlace] = useState<Place>();
  useLayoutEffect(() => {
    const follow = () => setPlace(cell.current ? placeBeside(cell.current) : undefined);
    follow();
    window.addEventListener('scroll', follow, true);
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('scroll', follow, true);
      window.removeEventListener('resize', follow);
    };
  }, [cell]);
  return (
    <Portal>
      <p role="alert" className={classes.refusal} style={place} hidden={place === undefined}>
        {sentence}
      </p>
    </Portal>
  );
}

type Place = { readonly left: number; readonly top?: number; readonly bottom?: number };

/** Nowhere while the cell is scrolled out of its table. */
function placeBeside(cell: HTMLElement): Place | undefined {
  const { left, top, bottom } = cell.getBoundingClientRect();
  const frame = cell.closest('[role="grid"]')?.getBoundingClientRect();
  if (frame && (bottom <= frame.top || top >= frame.bottom || left >= frame.right)) return undefined;
  const inside = Math.max(8, Math.min(left, window.innerWidth - 328));
  return bottom + 100 > window.innerHeight
    ? { left: inside, bottom: window.innerHeight - top + 4 }
    : { left: inside, top: bottom + 4 };
}
