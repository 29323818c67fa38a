import type { Role } from '../../access/index.ts';
import type { Day } from '../../kernel/index.ts';
import type { ConnectionPointId } from '../../risk/index.ts';

export const workGroups = ['question', 'decide', 'stale', 'overdue', 'own'] as const;
/** Why it is work: a question came back; it waits for a decision; facts have changed; a day has passed; one's own records. */
export type WorkGroup = (typeof workGroups)[number];

/** What kinds of work there are, in the order in which one would take them up, and the group of each. */
export const workLines = {
  'answer-question': 'question',
  'decide-transfer': 'decide',
  'confirm-answer': 'decide',
  'approve-record': 'decide',
  'approve-trade-off': 'decide',
  'judge-control': 'decide',
  'take-over': 'decide',
  'send-transfer': 'decide',
  'answer-impact': 'decide',
  'answer-cause': 'decide',
  'stale-transfer': 'stale',
  'stale-approval': 'stale',
  'stale-decision': 'stale',
  'overdue-review': 'overdue',
  'long-waiting': 'overdue',
  'review-without-day': 'overdue',
  'own-in-review': 'own',
  'own-draft': 'own',
} as const satisfies Readonly<Record<string, WorkGroup>>;

export type WorkLine = keyof typeof workLines;
// The names are what was just written down.
export const workLineNames = Object.keys(workLines) as WorkLine[];

/** One thing that somebody has to do. */
export type WorkItem = {
  readonly line: WorkLine;
  /** Key of the record that it is about. */
  readonly record: string;
  /** Where the record has to cross; one control may be due at two points. */
  readonly point?: ConnectionPointId;
  readonly why: string;
  /** Whoever has one of these may do it. */
  readonly roles: readonly Role[];
  /** The recorded day that has passed. */
  readonly due?: Day | undefined;
  /** Not for these, whatever their roles: who wrote a record does not approve it. */
  readonly notBy?: readonly string[] | undefined;
  /** For this person alone, whatever the roles. */
  readonly of?: string | undefined;
};

export const whoseTurns = ['mine', 'others'] as const;
export type WhoseTurn = (typeof whoseTurns)[number];

export type Worker = { readonly roles: readonly Role[]; readonly person: string };

/** Whether it waits for this person. What is their own is theirs alone; of the rest, what their roles may do. */
export function isFor({ roles, notBy, of }: WorkItem, worker: Worker): boolean {
  if (of !== undefined) return of === worker.person;
  if (notBy?.includes(worker.person)) return false;
  return roles.some((role) => worker.roles.includes(role));
}

/** Whether it waits for this person, or for others; what is somebody's own waits for nobody else. */
export function isTurnOf(whose: WhoseTurn, item: WorkItem, worker: Worker): boolean {
  return whose === 'mine' ? isFor(item, worker) : item.of === undefined && !isFor(item, worker);
}

/** What an item is about: the key of a record, or its card on the board, such as `cp1.SR-12`. */
export function nameOfWork({ point, record }: WorkItem): string {
  return point === undefined ? record : `${point}.${record}`;
}

/** One item for what each kind of work is about: several judgements of one control are one control to judge. */
export function gathered(items: readonly WorkItem[]): readonly WorkItem[] {
  const byName = new Map<string, WorkItem>();
  for (const item of items) {
    const name = `${item.line} ${nameOfWork(item)}`;
    const known = byName.get(name);
    byName.set(name, known === undefined ? item : { ...known, why: `${known.why} ${item.why}` });
  }
  return [...byName.values()];
}
