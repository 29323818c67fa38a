import { Button, Checkbox, Popover } from '@mantine/core';
import { memo } from 'react';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { useRoving } from '../../ui/use-roving.ts';
import { t } from '../../words/index.ts';
import { type GridStore, useGrid } from './grid-store.ts';
import { rangeOf } from './ranges.ts';
import classes from './tables.module.css';
import { type Columns, mayEditAny } from './use-columns.ts';
import type { Edits } from './use-edits.ts';

type Props = {
  readonly total: number | undefined;
  readonly store: GridStore;
  readonly edits: Edits;
  readonly columns: Columns;
  readonly onBulk: () => void;
  readonly onPrint: () => void;
};

const small = { size: 'xs', variant: 'default' } as const;

export const Toolbar = memo(function Toolbar(props: Props) {
  const { total, store, edits, columns, onBulk, onPrint } = props;
  const rows = useGrid(store, ({ selection }) => {
    const { top, bottom } = rangeOf(selection);
    return bottom - top + 1;
  });
  const roving = useRoving<HTMLDivElement>();
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('tables.toolbar.label')} {...roving}>
      <p role="status" className={classes.total}>
        {total === undefined ? t('tables.toolbar.loading') : t('tables.toolbar.total', { count: total })}
      </p>
      <AllowedButton {...small} permission={mayEditAny(columns.shown)} disabled={!total} onClick={onBulk}>
        {t('tables.toolbar.bulk', { count: rows })}
      </AllowedButton>
      <Button {...small} disabled={!edits.canUndo} onClick={edits.undo}>
        {t('tables.toolbar.undo')}
      </Button>
      <Button {...small} disabled={!edits.canRedo} onClick={edits.redo}>
        {t('tables.toolbar.redo')}
      </Button>
      <Popover position="bottom-end" shadow="md" trapFocus>
        <Popover.Target>
          <Button {...small}>{t('tables.toolbar.columns')}</Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('tables.toolbar.columns')}>
          <div className={classes.chooser}>
            {columns.all.slice(2).map(({ id, title }) => (
              <Checkbox
                key={id}
                label={title}
                checked={columns.shown.some((column) => column.id === id)}
                onChange={(event) => columns.choose(id, event.currentTarget.checked)}
              />
            ))}
          </div>
        </Popover.Dropdown>
      </Popover>
      <Button {...small} disabled={!total} onClick={onPrint}>
        {t('tables.toolbar.print')}
      </Button>
    </div>
  );
});
