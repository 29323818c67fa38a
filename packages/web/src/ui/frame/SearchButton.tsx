import { Kbd } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { t } from '../../words/index.ts';
import classes from './frame.module.css';
import { isMac } from './KeysDialog.tsx';

/** The search for those who have not learned its keys yet. */
export function SearchButton({ onSearch }: { readonly onSearch: () => void }) {
  return (
    <button
      type="button"
      className={classes.search}
      onClick={onSearch}
      aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
    >
      <IconSearch size={16} aria-hidden="true" />
      <span>{t('frame.palette.open')}</span>
      <Kbd size="xs" aria-hidden="true">
        {keys.join(' ')}
      </Kbd>
    </button>
  );
}

const keys = [isMac ? '⌘' : 'Ctrl', 'K'];
