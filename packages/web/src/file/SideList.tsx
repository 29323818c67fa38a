import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { Loaded } from '../ui/Loaded.tsx';
import classes from './record.module.css';

type Props<Item> = {
  readonly title: string;
  readonly query: UseQueryResult<{ readonly items: readonly Item[] }>;
  readonly none: string;
  /** What there is to know of these lines, below them. */
  readonly note?: (items: readonly Item[]) => ReactNode;
  /** One line of the list, with its key. */
  readonly children: (item: Item) => ReactNode;
};

/** A list beside a record, under its heading. */
export function SideList<Item>({ title, query, none, note, children }: Props<Item>) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.quiet}>{none}</p>
          ) : (
            <>
              <ul className={classes.list}>{items.map(children)}</ul>
              {note?.(items)}
            </>
          )
        }
      </Loaded>
    </section>
  );
}
