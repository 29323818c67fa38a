import { say } from '../../../kernel/index.ts';
import type { RiskView } from '../../kinds.ts';
import { isReopened } from '../proposed-transfers.ts';
import { standingDecision, type Transfer } from '../transfer.ts';

/** Of a decision that a sequence holds the risk: that the sequence does not name it now, and what to do; undefined where it does. */
export function noLongerNamed(view: RiskView, transfer: Transfer): string | undefined {
  const { outcome, situation, sequence } = standingDecision(transfer) ?? {};
  if (transfer.point !== 'cp1' || situation === undefined) return undefined;
  if (outcome !== 'covered' && outcome !== 'newSequence') return undefined;
  const body = view.get('hazardousSituation', situation);
  const all = body?.status === 'retired' ? [] : (body?.sequences ?? []);
  const meant = all.filter(({ id }) => sequence === undefined || id === sequence);
  if (meant.some(({ causes }) => causes.some(({ ref }) => ref === transfer.source))) return undefined;
  const place = sequence === undefined ? situation : `${situation}.${sequence}`;
  const anew = isReopened(view, transfer) ? say`decide anew` : say`take the decision back and decide anew`;
  if (meant.length === 0) return say`${place}, which the decision names, is not there any more: ${anew}.`;
  return say`${place}, which the decision names, does not have ${transfer.source} among its causes now: name it there, or ${anew}.`;
}
