import { useQueryClient } from '@tanstack/react-query';
import { tellRefusal } from '../../ui/tell-refusal.ts';
import { whyNotByKey } from '../connection/act-names.ts';
import { type ActName, actOfKey } from '../connection/card-acts.ts';
import { cardQuery } from '../connection/queries.ts';
import { useBoardKeys } from '../connection/use-board-keys.ts';

type Keys = {
  readonly device: string;
  /** The item that is shown. */
  readonly card: string | undefined;
  readonly onMove: (step: 1 | -1) => void;
  readonly onAct: (act: ActName) => void;
  readonly onLeave: () => boolean;
};

/** The keys of the board, on the one item that is shown. */
export function useMeetingKeys({ device, card, onMove, onAct, onLeave }: Keys): void {
  const client = useQueryClient();
  useBoardKeys({
    onMove,
    onLeave,
    onAct: (key) => {
      const detail = card === undefined ? undefined : client.getQueryData(cardQuery(device, card, undefined).queryKey);
      if (detail === undefined) return;
      const act = actOfKey(key, detail.card);
      if (act) onAct(act);
      else tellRefusal({ message: whyNotByKey(key, detail.card) });
    },
  });
}
