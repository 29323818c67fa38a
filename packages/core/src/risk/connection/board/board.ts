import { senderAt } from '../../../access/index.ts';
import { appliesToRelease } from '../../../device/index.ts';
import type { RiskView } from '../../kinds.ts';
import { hasImpact, relationOf } from '../../relation/relation.ts';
import { sequencesNaming } from '../coverage.ts';
import { isReopened, proposalFrom, transferOf } from '../proposed-transfers.ts';
import { type ConnectionPointId, standingDecision, type Transfer } from '../transfer.ts';
import { movesFrom, type TransferMove, turnOf } from '../transfer-acts.ts';

/** Where something that crosses stands; what waits longest for an answer comes first on the board. */
export const crossingStates = [
  'reopened',
  'returned',
  'sent',
  'received',
  'proposed',
  'decided',
  'covered',
  'fedBack',
  'dismissed',
] as const;
export type CrossingState = (typeof crossingStates)[number];

/** One card: what crosses, or should, or needs no crossing because a sequence covers it. */
export type BoardItem = {
  readonly id: string;
  readonly point: ConnectionPointId;
  readonly source: string;
  readonly state: CrossingState;
  readonly turn: 'security' | 'safety' | 'nobody';
  /** Key of the stored transfer. */
  readonly transfer: string | undefined;
  readonly group: string;
  /** The transfer by which the same crosses at the same point already. */
  readonly repeats?: string;
};

/** What the cards stand under: a sequence that they share, or the place of those that have none. */
export type BoardGroup =
  | { readonly id: string; readonly kind: 'sequence'; readonly situation: string; readonly sequence: string }
  | { readonly id: string; readonly kind: 'unplaced' | 'controls' | 'overall' };

export type Board = {
  readonly groups: readonly BoardGroup[];
  /** In the order of the groups. */
  readonly items: readonly BoardItem[];
};

/** All that crosses between the two files, by the sequence it shares; the groups in which something waits come first. */
export function boardOf(view: RiskView): Board {
  return view.memo('board', '', () => {
    const due = [
      ...view.all('securityRisk').flatMap(({ key }) => cardOfRisk(view, key)),
      ...view.all('control').flatMap(({ key }) => cardsOfPoint(view, key, ['cp2', 'cp3'], 'controls')),
      ...view.all('overallResidual').flatMap(({ key }) => cardsOfPoint(view, key, ['cp4'], 'overall')),
    ];
    const items = [...due, ...strays(view, new Set(due.map(({ transfer }) => transfer)))];
    const byGroup = new Map<string, BoardItem[]>();
    for (const item of items) {
      const known = byGroup.get(item.group);
      if (known) known.push(item);
      else byGroup.set(item.group, [item]);
    }
    const groups = [...byGroup.keys()].sort((a, b) => urgency(byGroup.get(a)) - urgency(byGroup.get(b)));
    return {
      groups: groups.map(groupOf),
      items: groups.flatMap((group) => [...(byGroup.get(group) ?? [])].sort((a, b) => rank(a) - rank(b))),
    };
  });
}

function rank({ state }: BoardItem): number {
  return crossingStates.indexOf(state);
}

function urgency(items: readonly BoardItem[] = []): number {
  return Math.min(...items.map(rank));
}

function groupOf(id: string): BoardGroup {
  if (id === 'unplaced' || id === 'controls' || id === 'overall') return { id, kind: id };
  const [situation = '', sequence = ''] = id.split('.');
  return { id, kind: 'sequence', situation, sequence };
}

/** A security risk is on the board while it may harm, or once it has crossed. */
function cardOfRisk(view: RiskView, key: string): readonly BoardItem[] {
  const risk = view.get('securityRisk', key);
  if (risk === undefined || risk.status === 'retired' || !appliesToRelease(risk.appliesTo, view.release)) return [];
  const group = groupOfRisk(view, key);
  const crossing = cardsOfPoint(view, key, ['cp1'], group);
  if (crossing.length > 0 || !hasImpact(relationOf(view, key))) return crossing;
  return [{ ...identity('cp1', key), state: 'covered', turn: 'nobody', transfer: undefined, group }];
}

function groupOfRisk(view: RiskView, key: string): string {
  const [place] = sequencesNaming(view, key);
  return place === undefined ? 'unplaced' : `${place.situation}.${place.sequence}`;
}

/** Transfers that stand on no card: a second one of a source, or one whose source does not cross there. They wait all the same. */
function strays(view: RiskView, known: ReadonlySet<string | undefined>): readonly BoardItem[] {
  return view.all('transfer').flatMap(({ key, body }): readonly BoardItem[] => {
    const { point, source, status } = body;
    if (status === 'retired' || known.has(key)) return [];
    const reopened = isReopened(view, body);
    const state = reopened ? 'reopened' : body.state;
    const id = `${point}.${source}.${key}`;
    const first = transferOf(view, point, source);
    const repeats = first !== undefined && first.key !== key ? { repeats: first.key } : {};
    const group = groupOfStray(view, first?.body ?? body);
    return [{ id, point, source, state, turn: disciplineOf(body, reopened), transfer: key, group, ...repeats }];
  });
}

/** Where the first transfer of the same stands, or would. */
function groupOfStray(view: RiskView, transfer: Transfer): string {
  const kind = view.kindOf(transfer.source);
  if (kind === 'overallResidual') return 'overall';
  if (kind === 'control') return placeOf(view, transfer) ?? 'controls';
  return groupOfRisk(view, transfer.source);
}

function cardsOfPoint(
  view: RiskView,
  source: string,
  points: readonly ConnectionPointId[],
  group: string,
): readonly BoardItem[] {
  return points.flatMap((point): readonly BoardItem[] => {
    const stored = transferOf(view, point, source);
    if (stored !== undefined) {
      const reopened = isReopened(view, stored.body);
      const state = reopened ? 'reopened' : stored.body.state;
      const turn = disciplineOf(stored.body, reopened);
      const under = group === 'controls' ? (placeOf(view, stored.body) ?? group) : group;
      return [{ ...identity(point, source), state, turn, transfer: stored.key, group: under }];
    }
    const proposed = proposalFrom(view, source).some((each) => each.point === point);
    if (!proposed) return [];
    return [{ ...identity(point, source), state: 'proposed', turn: senderAt[point], transfer: undefined, group }];
  });
}

/** The sequence that a control was decided into, where it is there still. */
function placeOf(view: RiskView, transfer: Transfer): string | undefined {
  const { situation, sequence } = standingDecision(transfer) ?? {};
  if (situation === undefined || sequence === undefined) return undefined;
  const body = view.get('hazardousSituation', situation);
  const isThere = body?.status !== 'retired' && body?.sequences?.some(({ id }) => id === sequence);
  return isThere ? `${situation}.${sequence}` : undefined;
}

export type CardMove = {
  readonly act: TransferMove['act'] | 'send' | 'dismiss';
  readonly by: 'security' | 'safety';
};

/** What can be done with a card now, and which side may do it. */
export function movesOfCard(view: RiskView, { point, source, state, transfer }: BoardItem): readonly CardMove[] {
  const sender = senderAt[point];
  const stored = transfer === undefined ? undefined : view.get('transfer', transfer);
  if (stored === undefined) {
    if (state !== 'proposed') return [];
    return [
      { act: 'send', by: sender },
      { act: 'dismiss', by: sender },
    ];
  }
  const isDue = proposalFrom(view, source).some((each) => each.point === point);
  const moves = movesFrom(stored, state === 'reopened').map(
    ({ act, side }): CardMove => ({ act, by: side === 'sender' ? sender : receiverOf(point) }),
  );
  return state === 'reopened' && isDue ? [...moves, { act: 'dismiss', by: sender }] : moves;
}

function receiverOf(point: ConnectionPointId): 'security' | 'safety' {
  return senderAt[point] === 'security' ? 'safety' : 'security';
}

function identity(point: ConnectionPointId, source: string) {
  return { id: `${point}.${source}`, point, source };
}

function disciplineOf(transfer: Transfer, reopened: boolean): BoardItem['turn'] {
  const side = turnOf(transfer, reopened);
  if (side === undefined) return 'nobody';
  return side === 'sender' ? senderAt[transfer.point] : receiverOf(transfer.point);
}
