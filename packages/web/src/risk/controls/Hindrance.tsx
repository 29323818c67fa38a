import { SegmentedControl } from '@mantine/core';
import { t } from '../../words/index.ts';
import { type PartProps, unjudged } from './judged-part.ts';
import { asksWhy, withHindrance } from './judgement.ts';
import { Reason } from './Reason.tsx';
import classes from './scale.module.css';

/** Whether the control stands in the way of care, mode by mode, and how. */
export function Hindrance({ control, draft, from, onChange, isDisabled }: PartProps) {
  const modes = control.scale.rows.filter(
    ({ isActive, hindrance, mode }) => isActive || hindrance || mode === 'emergency',
  );
  return (
    <div className={classes.modes}>
      {modes.map(({ mode, mark }) => (
        <div key={mode} className={classes.modeRow}>
          <span id={`mode-${mode}`}>{t(`controls.modes.${mode}`)}</span>
          <SegmentedControl
            aria-labelledby={`mode-${mode}`}
            size="xs"
            value={draft.hindrance[mode] ?? ''}
            disabled={isDisabled}
            onChange={(value) =>
              onChange(withHindrance(draft, mode, value === 'hinders' || value === 'none' ? value : undefined, from))
            }
            data={[
              ...(from.hindrance[mode] === undefined ? [unjudged(mark)] : []),
              { value: 'none', label: t('controls.levels.none') },
              { value: 'hinders', label: t('controls.levels.hinders') },
            ]}
          />
          {asksWhy(draft, mode, control.scale) && (
            <Reason
              label={t('controls.safety.reasonIn', { mode: t(`controls.modes.${mode}`) })}
              text={draft.hindranceReasons[mode] ?? ''}
              isRead={isDisabled}
              minRows={1}
              onWrite={(text) => onChange({ hindranceReasons: { ...draft.hindranceReasons, [mode]: text } })}
            />
          )}
        </div>
      ))}
    </div>
  );
}
