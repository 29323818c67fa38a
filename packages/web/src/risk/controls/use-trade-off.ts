import { useRef } from 'react';
import { useUnsent } from '../../ui/drafts/use-unsent.ts';
import { t } from '../../words/index.ts';
import type { ControlOnScale } from './queries.ts';
import { approversOf } from './trade-off-approvals.ts';
import { useBegunOn, useJudging } from './use-judging.ts';
import { useMerging } from './use-merging.ts';

/** The text of a trade-off as it is being written, and how it is saved: whoever approved another text is asked again. */
export function useTradeOff(device: string, control: ControlOnScale) {
  const { tradeOff } = control.scale;
  const stored = { reason: tradeOff.reason ?? '', others: tradeOff.alternatives.join('\n') };
  const unsent = useUnsent(device, `${control.key} trade-off`, stored, useBegunOn(device, control));
  const { reason, others } = unsent.value;
  const alternatives = others.split('\n').flatMap((line) => line.trim() || []);
  // What is saved may be shown before the answer comes, and then nobody has approved it any more.
  const fallen = useRef('');
  const judging = useJudging(device, control, 'security', () =>
    fallen.current === '' ? t('controls.tradeOff.saved') : t('controls.tradeOff.fallen', { who: fallen.current }),
  );
  const isSame = reason.trim() === (tradeOff.reason ?? '') && alternatives.join() === tradeOff.alternatives.join();
  const approvers = approversOf(tradeOff.approvals);
  const merging = useMerging({
    judging: {
      ...judging,
      write(body, onSuccess) {
        fallen.current = approvers;
        judging.write(body, onSuccess);
      },
    },
    base: unsent.base,
    isBegun: unsent.isBegun,
    fields: { tradeOff: { ...(alternatives.length > 0 && { alternatives }), reason: reason.trim() } },
    onSaved: () => unsent.sent(unsent.value),
  });
  return { unsent, merging, isBusy: judging.isBusy, isSame, isEmpty: reason.trim() === '', approvers };
}
