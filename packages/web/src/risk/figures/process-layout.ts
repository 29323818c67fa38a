import type { PointId } from './process-view.ts';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Places of Figure 2. Lines run in channels of their own beside the cards, so that none crosses a word. */
export type ProcessLayout = {
  readonly name: 'wide' | 'compact' | 'narrow';
  readonly width: number;
  readonly height: number;
  readonly titleWidth: number;
  readonly heads: { readonly security: Box; readonly safety: Box };
  readonly steps: readonly { readonly security: Box; readonly safety: Box }[];
  readonly cards: Readonly<Record<PointId, Box>>;
  /** From the step that sends to the card, and from the card to the step that receives. */
  readonly lines: Readonly<Record<PointId, { readonly to: string; readonly from: string }>>;
};

/** For paper, where each figure has a page of its own. */
export const wideProcess: ProcessLayout = sideBySide({
  name: 'wide',
  width: 1120,
  titleWidth: 27,
  heads: { y: 6, height: 40 },
  steps: { left: 8, right: 752, width: 360, height: 86, top: 62, pitch: 104 },
  cards: { x: 428, width: 264, height: 78, inset: 4, second: 86 },
  margin: 8,
});

/** For Home, where both figures are seen at once. */
export const compactProcess: ProcessLayout = sideBySide({
  name: 'compact',
  width: 760,
  titleWidth: 24,
  heads: { y: 0, height: 30 },
  steps: { left: 1, right: 515, width: 244, height: 42, top: 26, pitch: 46 },
  cards: { x: 278, width: 204, height: 42, inset: 0, second: 45 },
  margin: 1,
});

export const narrowProcess: ProcessLayout = narrow();

type Measures = Pick<ProcessLayout, 'name' | 'width' | 'titleWidth'> & {
  readonly heads: { readonly y: number; readonly height: number };
  readonly steps: {
    readonly left: number;
    readonly right: number;
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly pitch: number;
  };
  /** `second`: how far below the first card of a row its second lies. */
  readonly cards: {
    readonly x: number;
    readonly width: number;
    readonly height: number;
    readonly inset: number;
    readonly second: number;
  };
  readonly margin: number;
};

/** A process at each side, the cards between them. */
function sideBySide({
  name,
  width: whole,
  titleWidth,
  heads,
  steps: at,
  cards: card,
  margin,
}: Measures): ProcessLayout {
  const { left, right, width, height, top, pitch } = at;
  const y = (row: number) => top + row * pitch;
  const last = card.second + card.height + 2 * card.inset;
  const steps = [0, 1, 2, 3, 4, 5, 6].map((row) => {
    const tall = row === 6 ? last : height;
    return {
      security: { x: left, y: y(row), width, height: tall },
      safety: { x: right, y: y(row), width, height: tall },
    };
  });
  const placed = (row: number, dy = 0): Box => ({
    x: card.x,
    y: y(row) + card.inset + dy,
    width: card.width,
    height: card.height,
  });
  const cards = {
    cp1: placed(2),
    cp2: placed(3),
    cp3: placed(1),
    cp4: placed(4),
    cp5: placed(6),
    cp6: placed(6, card.second),
  };
  const [a, b, c, d] = [left + width, card.x, card.x + card.width, right];
  const middle = (row: number) => y(row) + height / 2;
  const channel = (share: number) => c + (d - c) * share;
  const across = (row: number) => ({ to: `M${a} ${middle(row)}H${b}`, from: `M${c} ${middle(row)}H${d}` });
  const back = (row: number, dy: number) => ({
    to: `M${d} ${middle(row) + dy}H${c}`,
    from: `M${b} ${middle(row) + dy}H${a}`,
  });
  return {
    name,
    width: whole,
    height: y(6) + last + margin,
    titleWidth,
    heads: { security: { x: left, width, ...heads }, safety: { x: right, width, ...heads } },
    steps,
    cards,
    lines: {
      cp1: across(2),
      cp2: { to: `M${a} ${middle(3)}H${b}`, from: climb([c, middle(3)], channel(0.22), [d, y(1) + height * 0.75]) },
      cp3: { to: climb([d, y(3) + height * 0.25], channel(0.5), [c, middle(1)]), from: `M${b} ${middle(1)}H${a}` },
      cp4: across(4),
      cp5: across(6),
      cp6: back(6, card.second),
    },
  };
}

type Point = readonly [x: number, y: number];

/** Leaves and arrives level, and climbs in a channel of its own: it crosses the other lines one by one, and squarely. */
function climb([x1, y1]: Point, channel: number, [x2, y2]: Point): string {
  const round = Math.min(8, Math.abs(channel - x1), Math.abs(x2 - channel));
  const ahead = Math.sign(x2 - x1) * round;
  return `M${x1} ${y1}H${channel - ahead}Q${channel} ${y1} ${channel} ${y1 - round}V${y2 + round}Q${channel} ${y2} ${channel + ahead} ${y2}H${x2}`;
}

/** Both processes stay side by side; a card lies under the row that sends, and lines that go up keep to the margins. */
function narrow(): ProcessLayout {
  const [left, right, width, height] = [22, 188, 150, 136];
  const cardHeight = 66;
  const steps: { security: Box; safety: Box }[] = [];
  const cards: Partial<Record<PointId, Box>> = {};
  let y = 48;
  const after: readonly (readonly PointId[])[] = [[], [], ['cp1'], ['cp2', 'cp3'], ['cp4'], [], ['cp5', 'cp6']];
  for (const points of after) {
    steps.push({ security: { x: left, y, width, height }, safety: { x: right, y, width, height } });
    y += height + (points.length === 0 ? 18 : 26);
    for (const point of points) {
      cards[point] = { x: 40, y, width: 280, height: cardHeight };
      y += cardHeight + 14;
    }
    if (points.length > 0) y += 8;
  }
  // Every point was placed by the loop above; the partial record cannot say so.
  const placed = cards as Record<PointId, Box>;
  const under = (row: number) => (steps[row]?.security.y ?? 0) + height;
  const down = (x: number, row: number, point: PointId) => `M${x} ${under(row)}V${placed[point].y}`;
  const up = (x: number, row: number, point: PointId) => `M${x} ${placed[point].y}V${under(row)}`;
  const aside = (point: PointId, row: number, side: 'left' | 'right') => {
    const from = placed[point].y + cardHeight / 2;
    const to = (steps[row]?.security.y ?? 0) + height / 2;
    return side === 'left'
      ? `M40 ${from}H18Q8 ${from} 8 ${from - 10}V${to + 10}Q8 ${to} 18 ${to}H${left}`
      : `M320 ${from}H342Q352 ${from} 352 ${from - 10}V${to + 10}Q352 ${to} 342 ${to}H${right + width}`;
  };
  return {
    name: 'narrow',
    width: 360,
    height: y,
    titleWidth: 17,
    heads: { security: { x: left, y: 6, width, height: 30 }, safety: { x: right, y: 6, width, height: 30 } },
    steps,
    cards: placed,
    lines: {
      cp1: { to: down(97, 2, 'cp1'), from: up(263, 2, 'cp1') },
      cp2: { to: down(97, 3, 'cp2'), from: aside('cp2', 1, 'right') },
      cp3: { to: sideDown(right + width, under(3) - 40, placed.cp3), from: aside('cp3', 1, 'left') },
      cp4: { to: down(97, 4, 'cp4'), from: up(263, 4, 'cp4') },
      cp5: { to: down(97, 6, 'cp5'), from: up(263, 6, 'cp5') },
      cp6: { to: sideDown(right + width, under(6) - 40, placed.cp6), from: sideUp(left, under(6) - 40, placed.cp6) },
    },
  };
}

/** Down the right margin, a little inside the lane of the lines that go up. */
function sideDown(x: number, y: number, card: Box): string {
  const to = card.y + card.height / 2 + (card.height === 0 ? 0 : 8);
  return `M${x} ${y}Q346 ${y} 346 ${y + 10}V${to - 10}Q346 ${to} 336 ${to}H${card.x + card.width}`;
}

function sideUp(x: number, y: number, card: Box): string {
  const from = card.y + card.height / 2;
  return `M${card.x} ${from}H18Q8 ${from} 8 ${from - 10}V${y + 10}Q8 ${y} 18 ${y}H${x}`;
}
