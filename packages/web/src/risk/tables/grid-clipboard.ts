import type { ClipboardEvent } from 'react';
import { fromClipboard } from './clipboard.ts';
import type { GridStore } from './grid-store.ts';

type Hands = {
  readonly store: GridStore;
  /** The text at once, or nothing where it has to be fetched first and gets to the clipboard by itself. */
  readonly onCopy: () => string | undefined;
  readonly onPaste: (cells: readonly (readonly string[])[]) => void;
};

/** Copy and paste of whole cells; in an open editor they are the browser's. */
export function gridClipboard({ store, onCopy, onPaste }: Hands) {
  return {
    onCopy(event: ClipboardEvent): void {
      if (store.get().editing !== undefined) return;
      event.preventDefault();
      const text = onCopy();
      if (text !== undefined) event.clipboardData.setData('text/plain', text);
    },
    onPaste(event: ClipboardEvent): void {
      if (store.get().editing !== undefined) return;
      event.preventDefault();
      const cells = fromClipboard(event.clipboardData.getData('text/plain'));
      if (cells.some((row) => row.some((text) => text !== ''))) onPaste(cells);
    },
  };
}
