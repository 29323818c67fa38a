import { workLineNames } from '@suture/core/checks';
import { t } from '../words/index.ts';
import { Chip } from './Chip.tsx';
import classes from './chip.module.css';
import { useFilter, useSetFilter } from './use-address.ts';

/** The number of Home that the page is narrowed to. */
export function WorkChip() {
  const { work, whose } = useFilter();
  const set = useSetFilter();
  const line = workLineNames.find((each) => each === work);
  if (line === undefined) return null;
  return (
    <div className={classes.alone}>
      <Chip
        text={t(whose === 'others' ? 'home.chip.others' : 'home.chip.mine', {
          what: t(`home.line.${line}`, { count: 2 }),
        })}
        removes={t('home.chip.remove')}
        onRemove={() => set({ work: undefined, whose: undefined })}
      />
    </div>
  );
}
