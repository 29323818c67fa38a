import type { RouteName } from '@suture/server/contract';
import { ofDevice } from '../../api/query-client.ts';
import { useChange } from '../../api/use-change.ts';
import { useUnsent } from '../../ui/drafts/use-unsent.ts';

type About = {
  readonly device: string;
  /** What is confirmed, which keeps its reason apart from others. */
  readonly what: string;
  readonly keys: readonly string[];
  /** Said when it is done. */
  readonly says: string;
  readonly onDone: () => void;
};

const noReason = { why: '' };

export type Confirming = Pick<ReturnType<typeof useConfirming>, 'unsent' | 'isPending'>;

/** The act on what is selected, and the reason for it, which is kept until it is done. */
export function useConfirming<Name extends RouteName>(route: Name, { device, what, keys, says, onDone }: About) {
  const unsent = useUnsent(device, `${what}-${keys.join('+')}`, noReason);
  const { mutate, isPending } = useChange(route, {
    refreshes: [ofDevice(device)],
    says,
    onDone: () => {
      unsent.sent();
      onDone();
    },
  });
  return { unsent, mutate, isPending };
}
