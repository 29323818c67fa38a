import { isReopened, proposedTransfers } from '../connection/proposed-transfers.ts';
import { type ConnectionPointId, connectionPoints } from '../connection/transfer.ts';
import type { RiskView } from '../kinds.ts';

/** What waits at a connection point. `proposed` holds the keys of sources, the others those of transfers. */
export type ConnectionState = {
  readonly point: ConnectionPointId;
  readonly proposed: readonly string[];
  /** Sent or received: the receiver's turn. */
  readonly waiting: readonly string[];
  /** Returned with a question: the sender's turn. */
  readonly returned: readonly string[];
  readonly decided: readonly string[];
  readonly dismissed: readonly string[];
  /** Decided or dismissed on facts that have changed since. */
  readonly reopened: readonly string[];
};

export function connectionStates(view: RiskView): readonly ConnectionState[] {
  const proposals = proposedTransfers(view);
  return connectionPoints.map((point) => {
    const transfers = view.all('transfer').filter(({ body }) => body.point === point && body.status !== 'retired');
    const reopened = new Set(transfers.filter(({ body }) => isReopened(view, body)).map(({ key }) => key));
    const inState = (...states: readonly string[]) =>
      transfers.filter(({ key, body }) => states.includes(body.state) && !reopened.has(key)).map(({ key }) => key);
    return {
      point,
      proposed: proposals
        .filter((proposal) => proposal.point === point && !proposal.transfer)
        .map(({ source }) => source),
      waiting: inState('sent', 'received'),
      returned: inState('returned'),
      decided: inState('decided', 'fedBack'),
      dismissed: inState('dismissed'),
      reopened: [...reopened],
    };
  });
}
