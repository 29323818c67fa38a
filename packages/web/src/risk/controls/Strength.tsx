import { SegmentedControl } from '@mantine/core';
import { t } from '../../words/index.ts';
import { type PartProps, unjudged } from './judged-part.ts';
import { withStrength } from './judgement.ts';
import { Reason } from './Reason.tsx';

/** Whether the control is strong enough against an attacker, and what shows it. */
export function Strength({ control, draft, from, onChange, isDisabled }: PartProps) {
  return (
    <>
      <SegmentedControl
        aria-label={t('controls.strength')}
        value={draft.strength ?? ''}
        disabled={isDisabled}
        onChange={(value) =>
          onChange(withStrength(draft, value === 'weak' || value === 'adequate' ? value : undefined, from))
        }
        data={[
          ...(from.strength === undefined ? [unjudged(control.scale.strength.mark)] : []),
          { value: 'weak', label: t('controls.levels.weak') },
          { value: 'adequate', label: t('controls.levels.adequate') },
        ]}
      />
      <Reason
        label={t('controls.security.reason')}
        hint={t('controls.security.reasonHint')}
        text={draft.strengthReason}
        isRead={isDisabled}
        onWrite={(strengthReason) => onChange({ strengthReason })}
      />
    </>
  );
}
