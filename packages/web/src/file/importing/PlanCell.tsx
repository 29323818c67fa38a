import { t } from '../../words/index.ts';
import classes from './importing.module.css';
import type { PlanTab } from './plan-rows.ts';
import type { PlannedRecord, SheetFault } from './queries.ts';

type Props = {
  readonly text: string;
  readonly tab: PlanTab;
  readonly faults: readonly SheetFault[];
  readonly change: PlannedRecord['cells'][number] | undefined;
};

/** A cell as the file has it; marked where it is wrong, and with both words where it changes something. */
export function PlanCell({ text, tab, faults, change }: Props) {
  if (faults.length > 0)
    return (
      <td data-marked={tab}>
        <Text>{text}</Text>
        {faults.map(({ message }) => (
          <span key={message} className={classes.fault} data-tab={tab}>
            {message}
          </span>
        ))}
      </td>
    );
  if (tab !== 'changed' || change === undefined)
    return (
      <td>
        <Text isBlank>{text}</Text>
      </td>
    );
  return (
    <td data-marked="changed">
      <del>
        <span className="visually-hidden">{t('importing.plan.was')} </span>
        <Text>{change.was}</Text>
      </del>
      <ins>
        <span className="visually-hidden">{t('importing.plan.is')} </span>
        <Text>{change.is}</Text>
      </ins>
    </td>
  );
}

const longest = 240;

function Text({ children: text, isBlank = false }: { readonly children: string; readonly isBlank?: boolean }) {
  if (text.trim() === '') return isBlank ? null : <em className={classes.empty}>{t('importing.plan.empty')}</em>;
  return <span className={classes.text}>{text.length > longest ? `${text.slice(0, longest)}…` : text}</span>;
}
