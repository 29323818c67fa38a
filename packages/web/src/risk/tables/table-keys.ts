import { isMac } from '../../ui/frame/KeysDialog.tsx';
import type { KeyGroup } from '../../ui/frame/page-keys.ts';
import { t } from '../../words/index.ts';

export const far = isMac ? '⌘' : 'Ctrl';

/** What the keys do in a table, for the list of keys (`?`). */
export const tableKeys: KeyGroup = {
  title: t('tables.keys.title'),
  keys: [
    { keys: ['←', '→', '↑', '↓'], does: t('tables.keys.move') },
    { keys: ['Tab'], does: t('tables.keys.next') },
    { keys: ['Esc', 'Tab'], does: t('tables.keys.leave') },
    { keys: ['Page ↑', 'Page ↓'], does: t('tables.keys.page') },
    { keys: ['Home', 'End'], does: t('tables.keys.ends') },
    { keys: [far, 'Home', 'End'], does: t('tables.keys.corners') },
    { keys: ['Enter', 'F2'], does: t('tables.keys.edit') },
    { keys: ['Esc'], does: t('tables.keys.drop') },
    { keys: ['Shift', '←', '→', '↑', '↓'], does: t('tables.keys.select') },
    { keys: [far, 'A'], does: t('tables.keys.all') },
    { keys: [far, 'C'], does: t('tables.keys.copy') },
    { keys: [far, 'V'], does: t('tables.keys.paste') },
    { keys: ['Delete'], does: t('tables.keys.clear') },
    { keys: [far, 'Z'], does: t('tables.keys.undo') },
    { keys: [far, 'Y'], does: t('tables.keys.redo') },
  ],
};
