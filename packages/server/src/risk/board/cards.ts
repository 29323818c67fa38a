import type { DeviceFile } from '@suture/core/file';
import { changedSince, say } from '@suture/core/kernel';
import {
  type BoardGroup,
  type BoardItem,
  boardOf,
  controlRelationOf,
  evaluateSecurityRisk,
  exploitabilityRequirements,
  levelName,
  movesOfCard,
  oneSentence,
  relationOf,
  securityPolicyOf,
  standingDecision,
  type Transfer,
  whyHere,
  whyUnconfirmed,
  worstHarmOf,
} from '@suture/core/risk';
import type { Answer } from '../../contract/index.ts';
import type { Call } from '../../http/index.ts';
import { pageOfRows } from '../../http/paging.ts';
import { holdsWords, type OpenFile, wordsOf } from '../../records/index.ts';
import { atRelease } from '../at-release.ts';
import { titleOf } from '../transfer-rows.ts';

type BoardRoute = 'GET /api/v1/devices/{device}/board';
export type Card = Answer<BoardRoute>['items'][number];
export type Group = Answer<BoardRoute>['groups'][number];
type Query = Call<BoardRoute>['query'];

/** One page of the board, in its own order; only the cards of the page are told in full. */
export function boardPage(open: OpenFile, query: Query, waiting: Waiting): Answer<BoardRoute> {
  const file = atRelease(open.file, query.release);
  const { groups, items } = boardOf(file);
  const { items: shown, ...page } = pageOfRows(placed(items), {
    sort: 'place',
    sortValue: ({ place }) => place,
    keep: ({ item }) => isWaiting(item, waiting) && isAsked(file, item, query),
    cursor: query.cursor,
    limit: query.limit,
  });
  const wanted = new Set(shown.map(({ item }) => item.group));
  return {
    ...page,
    items: shown.map(({ item }) => cardOf({ file, open }, item)),
    groups: groups.filter(({ id }) => wanted.has(id)).map((group) => groupOf(file, group)),
    counts: countBy(items, ({ state }) => state),
    turns: countBy(items, ({ turn }) => turn),
    ...openAnswers(file, items),
  };
}

/** What one kind of work is about; undefined where nobody asked for one. */
type Waiting = ReadonlySet<string> | undefined;

function isWaiting({ id, point, source, transfer }: BoardItem, waiting: Waiting): boolean {
  if (waiting === undefined || waiting.has(id)) return true;
  return (transfer !== undefined && waiting.has(transfer)) || (point === 'cp1' && waiting.has(source));
}

type Placed = { readonly key: string; readonly place: number; readonly item: BoardItem };
const known = new WeakMap<readonly BoardItem[], readonly Placed[]>();

function placed(items: readonly BoardItem[]): readonly Placed[] {
  let rows = known.get(items);
  if (rows === undefined) {
    rows = items.map((item, place) => ({ key: item.id, place, item }));
    known.set(items, rows);
  }
  return rows;
}

function countBy(items: readonly BoardItem[], by: (item: BoardItem) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[by(item)] = (counts[by(item)] ?? 0) + 1;
  return counts;
}

function openAnswers(file: DeviceFile, items: readonly BoardItem[]) {
  const risks = new Set(items.flatMap(({ point, source }) => (point === 'cp1' ? source : [])));
  const states = [...risks].map((key) => answerState(file, key));
  return {
    unproposed: states.filter((state) => state === 'unproposed').length,
    unconfirmed: states.filter((state) => state === 'unconfirmed').length,
  };
}

const unanswered = ['sent', 'received', 'returned', 'proposed', 'reopened'];

/** What a state of the filter stands for: Figure 2 counts some states together. */
function statesMeant(state: NonNullable<Query['state']>): readonly string[] {
  if (state === 'waiting') return ['sent', 'received'];
  return state === 'done' ? ['fedBack', 'dismissed'] : [state];
}

function isAsked(file: DeviceFile, item: BoardItem, query: Query): boolean {
  const { state, turn, point, to, relation, show, group, search } = query;
  if (state !== undefined && !statesMeant(state).includes(item.state)) return false;
  if (turn !== undefined && item.turn !== turn) return false;
  if (point !== undefined && item.point !== point) return false;
  if (to !== undefined && (item.point === 'cp3' ? 'security' : 'safety') !== to) return false;
  if (group !== undefined && item.group !== group) return false;
  const isRisk = item.point === 'cp1';
  if (relation !== undefined && (!isRisk || relationOf(file, item.source).relation !== relation)) return false;
  if (show === 'unanswered' && !unanswered.includes(item.state)) return false;
  if (show === 'changed' && item.state !== 'reopened') return false;
  if (show === 'contradictory' && (!isRisk || relationOf(file, item.source).contradictions.length === 0)) return false;
  if (show === 'unproposed' && !(isRisk && answerState(file, item.source) === 'unproposed')) return false;
  if (show === 'unconfirmed' && !(isRisk && answerState(file, item.source) === 'unconfirmed')) return false;
  return search === undefined || holdsWords(item.source, file.record(item.source)?.body, wordsOf(search));
}

/** How far the safety-impact answer is: nothing to confirm yet, proposed by security, confirmed by safety. */
function answerState(file: DeviceFile, key: string): 'unproposed' | 'unconfirmed' | 'confirmed' {
  const answer = file.get('securityRisk', key)?.safetyImpact?.answer;
  if (answer === undefined || answer === 'undetermined') return 'unproposed';
  return isConfirmed(file, key) ? 'confirmed' : 'unconfirmed';
}

function isConfirmed(file: DeviceFile, key: string): boolean {
  const risk = file.get('securityRisk', key);
  return risk !== undefined && whyUnconfirmed(file, risk) === undefined;
}

/** Why a confirmation that somebody gave settles nothing. */
function doubtOf(file: DeviceFile, key: string): Pick<Card, 'doubt'> {
  const risk = file.get('securityRisk', key);
  const why = risk?.safetyImpact?.confirmed && whyUnconfirmed(file, risk);
  return why === undefined ? {} : { doubt: say`It ${why}.` };
}

export function cardOf({ file, open }: { readonly file: DeviceFile; readonly open: OpenFile }, item: BoardItem): Card {
  const { id, group, point, source, state, turn, transfer, repeats } = item;
  const stored = transfer === undefined ? undefined : file.get('transfer', transfer);
  const said = stored === undefined ? undefined : lastSaid(stored);
  const by = stored === undefined ? undefined : lastBy(stored);
  return {
    id,
    group,
    point,
    source,
    title: titleOf(file, source),
    state,
    turn,
    ...(transfer !== undefined && { transfer: { key: transfer, version: open.stored.get(transfer)?.version ?? 0 } }),
    ...(point === 'cp1' ? ofRisk(file, source) : ofControl(file, item)),
    version: open.stored.get(source)?.version ?? 0,
    moves: [...movesOfCard(file, item)],
    changed: state === 'reopened' && stored ? [...changedSince(file, signedOf(stored))] : [],
    ...(repeats !== undefined && { repeats }),
    acts: stored?.acts?.length ?? 0,
    ...(by !== undefined && { by }),
    ...(said !== undefined && { text: said }),
  };
}

function signedOf(transfer: Transfer) {
  return transfer.state === 'dismissed' ? transfer.dismissed?.signed : standingDecision(transfer)?.signed;
}

function lastBy(transfer: Transfer): string | undefined {
  const signed = signedOf(transfer);
  return signed?.reaffirmed?.by ?? (transfer.state === 'dismissed' ? signed?.by : transfer.acts?.at(-1)?.by);
}

function lastSaid(transfer: Transfer): string | undefined {
  const { state, dismissed, acts } = transfer;
  const reaffirmed = signedOf(transfer)?.reaffirmed;
  if (reaffirmed) return reaffirmed.because;
  if (state === 'dismissed') return dismissed?.reason;
  return standingDecision(transfer)?.reason ?? acts?.findLast(({ text }) => text !== undefined)?.text;
}

type Derived = Omit<
  Card,
  'id' | 'group' | 'point' | 'source' | 'title' | 'state' | 'turn' | 'moves' | 'version' | 'changed' | 'acts'
>;

function ofRisk(file: DeviceFile, key: string): Derived {
  const { text, consequence, unknown } = oneSentence(file, key);
  const { relation, why, contradictions } = relationOf(file, key);
  const scale = securityPolicyOf(file)?.exploitability;
  const { answer, reason, proposedBy } = file.get('securityRisk', key)?.safetyImpact ?? {};
  const requirement = exploitabilityRequirements(file, key).at(-1);
  return {
    sentence: text,
    consequence,
    unknown: [...unknown],
    relation,
    why,
    contradictions: [...contradictions],
    ...(answer !== undefined && { answer }),
    ...(reason !== undefined && { answerReason: reason }),
    ...(proposedBy !== undefined && { answerBy: proposedBy }),
    settling: answerState(file, key),
    ...doubtOf(file, key),
    exploitability: levelName(scale, evaluateSecurityRisk(file, key).exploitability),
    ...(requirement && { needs: levelName(scale, requirement.required), isMet: requirement.met }),
  };
}

/** A control, or the overall judgement: the rules say why it crosses. */
function ofControl(file: DeviceFile, item: BoardItem): Derived {
  const isControl = file.kindOf(item.source) === 'control';
  const why = whyHere(file, item);
  return {
    sentence: why,
    consequence: why,
    unknown: [],
    ...(isControl && { flags: [...controlRelationOf(file, item.source).flags] }),
    why,
    contradictions: [],
  };
}

export function groupOf(file: DeviceFile, group: BoardGroup): Group {
  if (group.kind !== 'sequence') return { id: group.id, kind: group.kind };
  const situation = file.get('hazardousSituation', group.situation);
  const sequence = situation?.sequences?.find(({ id }) => id === group.sequence);
  const harm = worstHarmOf(file, [group.situation]);
  return {
    id: group.id,
    kind: 'sequence',
    situation: { key: group.situation, title: situation?.title ?? group.situation },
    sequence: group.sequence,
    ...(sequence && {
      events: sequence.events,
      ...(sequence.upTo && { upTo: levelName(securityPolicyOf(file)?.exploitability, sequence.upTo) }),
    }),
    ...(harm && { harm: harm.title, severity: harm.severityName }),
  };
}
