/** A joint meeting as this browser remembers it; what is decided in it stands in the file and the audit trail. */
export type Meeting = {
  readonly participants: readonly string[];
  /** What was open when it began, in the order of the board. */
  readonly queue: readonly Queued[];
  /** Put aside for later in the same meeting. */
  readonly aside: readonly string[];
};

type Queued = {
  readonly id: string;
  readonly source: string;
  readonly title: string;
  /** How many steps the exchange had taken when the meeting began. */
  readonly acts: number;
};
export type Mark = 'settled' | 'aside' | 'open';

export function markOf({ aside }: Meeting, open: ReadonlySet<string>, id: string): Mark {
  if (!open.has(id)) return 'settled';
  return aside.includes(id) ? 'aside' : 'open';
}

/** What sets an item apart from others of the same record: where it crosses, or that it crosses there once more. */
export type Apart = { readonly point: string; readonly isFirst: boolean; readonly transfer: string | undefined };

/** Undefined for an item that is alone of its record in the queue. */
export function apartIn({ queue }: Meeting, id: string): Apart | undefined {
  const [point = '', source, transfer] = id.split('.');
  const others = queue.filter((each) => each.id !== id && each.source === source);
  if (others.length === 0) return undefined;
  const isRepeated = others.some((each) => each.id.startsWith(`${point}.${source}.`));
  return { point, isFirst: transfer === undefined && isRepeated, transfer };
}

/** What belongs in the minutes: what was settled, and what took a step while the meeting lasted. */
export function inMinutes(
  { queue }: Meeting,
  open: readonly { readonly id: string; readonly acts: number }[],
): readonly Queued[] {
  const now = new Map(open.map(({ id, acts }) => [id, acts]));
  return queue.filter(({ id, acts }) => now.get(id) !== acts);
}

/** The next item that is neither settled nor put aside: after the one that is shown, else from the top. */
export function nextItem(meeting: Meeting, open: ReadonlySet<string>, shown: string | undefined): string | undefined {
  const { queue } = meeting;
  const at = queue.findIndex(({ id }) => id === shown);
  const inOrder = [...queue.slice(at + 1), ...queue.slice(0, at + 1)];
  return inOrder.find(({ id }) => id !== shown && markOf(meeting, open, id) === 'open')?.id;
}

export function itemBefore({ queue }: Meeting, shown: string | undefined): string | undefined {
  const at = queue.findIndex(({ id }) => id === shown);
  return at > 0 ? queue[at - 1]?.id : undefined;
}

export function putAside(meeting: Meeting, id: string): Meeting {
  return { ...meeting, aside: [...meeting.aside.filter((each) => each !== id), id] };
}

export function pickUp(meeting: Meeting, id?: string): Meeting {
  return { ...meeting, aside: id === undefined ? [] : meeting.aside.filter((each) => each !== id) };
}
