import { say, words } from '../../../kernel/index.ts';
import { controlRelationOf } from '../../controls/control-flags.ts';
import type { RiskView } from '../../kinds.ts';
import { whyDue } from '../proposed-transfers.ts';
import type { BoardItem, CrossingState } from './board.ts';

/** Why something stands on the board: what the rules say, and where they do not ask for it, what can be done with it. */
export function whyHere(
  view: RiskView,
  { point, source, state }: Pick<BoardItem, 'point' | 'source' | 'state'>,
): string {
  const due = whyDue(view, point, source);
  if (due !== undefined) return due;
  const notAsked =
    state === 'dismissed'
      ? say`The rules do not ask for it to cross here, and ${whatToDo[state]}.`
      : say`The rules do not ask for it to cross here, yet it was sent: ${whatToDo[state]}.`;
  return view.kindOf(source) === 'control' ? `${controlRelationOf(view, source).why} ${notAsked}` : notAsked;
}

const whatToDo: Readonly<Record<CrossingState, string>> = words({
  proposed: 'look at what it rests on',
  covered: 'nothing more is to be done',
  sent: 'receive it and decide it, return it with a question, or withdraw it where it was sent by mistake',
  received: 'decide it, or return it with a question',
  returned: 'answer the question',
  decided: 'take the decision over',
  reopened: 'decide it anew, or reaffirm it where the decision still holds',
  fedBack: 'it was decided, and nothing more is to be done',
  dismissed: 'it was dismissed, and nothing more is to be done',
});
