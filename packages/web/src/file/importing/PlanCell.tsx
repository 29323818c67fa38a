import { t } from '../../words/index.ts';
import classes from './importing.module.css';
import type { PlanTab } from './plan-rows.ts';
import type { PlannedRecord, SheetFault } from './queries.ts';

type Props = {
  /** Place of its column in the file, from 0. */
  readonly at: number;
  readonly heading: string;
  readonly text: string;
  readonly tab: PlanTab;
  readonly faults: readonly SheetFault[];
  readonly change: PlannedRecord['cells'][number] | undefined;
};

/** A cell as the file has it; marked where it is wrong, and with both words where it changes something. */
export function PlanCell({ at, heading, text, tab, faults, change }: Props) {
  const becomes = tab === 'changed' && faults.length === 0 ? change : undefined;
  const isMarked = faults.length > 0 || becomes !== undefined;
  return (
    <td
      data-at={at}
      tabIndex={faults.length > 0 ? -1 : undefined}
      data-marked={isMarked ? tab : undefined}
      data-blank={(!isMarked && text.trim() === '') || undefined}
    >
      <span className="of-column">{heading}</span>
      {becomes ? <Change {...becomes} /> : <Text isBlank={!isMarked}>{text}</Text>}
      {faults.map(({ message }) => (
        <span key={message} className={classes.fault} data-tab={tab}>
          {message}
        </span>
      ))}
    </td>
  );
}

function Change({ was, is }: Pick<PlannedRecord['cells'][number], 'was' | 'is'>) {
  return (
    <>
      <del>
        <span className="visually-hidden">{t('importing.plan.was')} </span>
        <Text>{was}</Text>
      </del>
      <ins>
        <span className="visually-hidden">{t('importing.plan.is')} </span>
        <Text>{is}</Text>
      </ins>
    </>
  );
}

const longest = 240;

function Text({ children: text, isBlank = false }: { readonly children: string; readonly isBlank?: boolean }) {
  if (text.trim() === '') return isBlank ? null : <em className={classes.empty}>{t('importing.plan.empty')}</em>;
  return <span className={classes.text}>{text.length > longest ? `${text.slice(0, longest)}…` : text}</span>;
}
