import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from '../../ui/Loaded.tsx';
import { t } from '../../words/index.ts';
import { Preview } from './Preview.tsx';

type Confirmable = { readonly key: string; readonly refused?: string | undefined };

type Props<Item extends Confirmable> = {
  readonly query: UseQueryResult<{ readonly items: readonly Item[] }>;
  readonly lead: string;
  readonly label: string;
  /** What follows for one of them. */
  readonly line: (item: Item) => ReactNode;
  /** The act, on those that are not refused. */
  readonly children: (ready: readonly Item[]) => ReactNode;
};

/** What would follow if these were confirmed, as the server tells it, and the act. */
export function ConfirmPreview<Item extends Confirmable>({ query, lead, label, line, children }: Props<Item>) {
  return (
    <Loaded query={query}>
      {({ items }) => {
        const ready = items.filter(({ refused }) => refused === undefined);
        return (
          <Preview
            lead={lead}
            refused={items.flatMap(({ key, refused }) => (refused === undefined ? [] : { key, why: refused }))}
            refusedTitle={t('answers.refused', { count: items.length - ready.length })}
            label={label}
            lines={ready.map(line)}
          >
            {children(ready)}
          </Preview>
        );
      }}
    </Loaded>
  );
}
