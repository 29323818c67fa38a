import type { WhoseTurn, WorkLine } from '@suture/core/checks';
import { paths } from '../../paths.ts';
import type { WorkRow } from './queries.ts';

type Filter = Readonly<Record<string, string>>;
type Place = (device: string, filter: Filter) => string;

const confirming: Place = (device, filter) => paths.answers(device, { ...filter, side: 'confirm' });
const proposing: Place = (device, filter) => paths.answers(device, { ...filter, side: 'propose' });

/** Where each kind of work is done; what has records of several kinds stands in a list of its own. */
const places: Readonly<Partial<Record<WorkLine, Place>>> = {
  'answer-question': paths.connection,
  'decide-transfer': paths.connection,
  'take-over': paths.connection,
  'send-transfer': paths.connection,
  'stale-transfer': paths.connection,
  'long-waiting': paths.connection,
  'confirm-answer': confirming,
  'answer-impact': proposing,
  'answer-cause': paths.situations,
  'judge-control': paths.controls,
  'approve-trade-off': paths.controls,
};

/** The board, table or list that holds exactly what a number of Home counts. */
export function placeOfWork(device: string, line: WorkLine, whose: WhoseTurn): string {
  const place = places[line];
  return place ? place(device, { work: line, whose }) : paths.work(device, { line, whose });
}

/** What waits on the board is acted upon on its card; the record alone would let nobody go on. */
export function placeOfRow(device: string, { line, record, card }: Pick<WorkRow, 'line' | 'record' | 'card'>): string {
  return card && places[line] === paths.connection ? paths.connection(device, { card }) : paths.record(device, record);
}
