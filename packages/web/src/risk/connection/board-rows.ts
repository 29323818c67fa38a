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

/** The cards in their order, for as long as the open one is among them; after that, the order in which it was seen last. */
export function orderAround(rows: readonly BoardRow[], open: string | undefined, before: readonly string[]) {
  const cards = cardsOf(rows);
  return open === undefined || cards.includes(open) ? cards : before;
}

/** The card after or before the one that is open, which may have left the list since; the first where none is open. */
export function cardBeside(
  rows: readonly BoardRow[],
  open: string | undefined,
  step: 1 | -1,
  order = cardsOf(rows),
): string | undefined {
  const cards = cardsOf(rows);
  const at = open === undefined ? -1 : order.indexOf(open);
  if (open === undefined || at === -1) return cards[0];
  const beside = step === 1 ? order.slice(at + 1) : order.slice(0, at).reverse();
  const isThere = new Set(cards);
  const there = beside.find((id) => isThere.has(id));
  return there ?? (isThere.has(open) ? open : step === 1 ? cards.at(-1) : cards[0]);
}

function cardsOf(rows: readonly BoardRow[]): readonly string[] {
  return rows.flatMap((row) => (row.kind === 'card' ? row.id : []));
}
