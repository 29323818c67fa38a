import type { Card, Group } from './queries.ts';

export type BoardRow =
  | { readonly kind: 'group'; readonly id: string; readonly group: Group }
  | { readonly kind: 'card'; readonly id: string; readonly card: Card };

type Page = { readonly items: readonly Card[]; readonly groups: readonly Group[] };

/** The pages of the board as one list: each group is named once, above its cards. */
export function boardRows(pages: readonly Page[]): readonly BoardRow[] {
  const groups = new Map(pages.flatMap((page) => page.groups).map((group) => [group.id, group]));
  const rows: BoardRow[] = [];
  let last: string | undefined;
  for (const card of pages.flatMap(({ items }) => items)) {
    const group = groups.get(card.group);
    if (card.group !== last && group) rows.push({ kind: 'group', id: `group ${card.group}`, group });
    last = card.group;
    rows.push({ kind: 'card', id: card.id, card });
  }
  return rows;
}

/** The card after or before the one that is open; the first where none is. */
export function cardBeside(rows: readonly BoardRow[], open: string | undefined, step: 1 | -1): string | undefined {
  const cards = rows.flatMap((row) => (row.kind === 'card' ? row.id : []));
  const at = open === undefined ? -1 : cards.indexOf(open);
  if (at === -1) return cards[0];
  return cards[Math.min(cards.length - 1, Math.max(0, at + step))];
}
