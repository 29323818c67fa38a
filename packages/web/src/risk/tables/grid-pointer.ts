import type { PointerEvent } from 'react';
import { isInEditor, placeOf } from './grid-places.ts';
import type { GridStore } from './grid-store.ts';
import type { Place } from './ranges.ts';

type Hands = {
  readonly store: GridStore;
  readonly goTo: (to: Place, isExtending?: boolean) => void;
  readonly edit: () => void;
};

/** What mouse and finger do in the table: they choose cells, and open the editor of one. */
export function gridPointer({ store, goTo, edit }: Hands) {
  return {
    onPointerDown(event: PointerEvent): void {
      const place = placeOf(event.target);
      if (place === undefined || event.button !== 0 || isInEditor(event.target)) return;
      finishEditing(store);
      const { selection, hasFocus } = store.get();
      const wasThere = hasFocus && isSame(selection.to, place);
      store.set({ hasFocus: true, isLeaving: false });
      goTo(place, event.shiftKey);
      if (event.pointerType === 'touch' && wasThere) edit();
    },
    onPointerOver(event: PointerEvent): void {
      const { selection, editing } = store.get();
      if (event.buttons !== 1 || event.pointerType === 'touch' || editing) return;
      const place = placeOf(event.target);
      if (place && !isSame(selection.to, place)) store.set({ selection: { from: selection.from, to: place } });
    },
    onDoubleClick({ target }: { readonly target: EventTarget }): void {
      if (placeOf(target) && !isInEditor(target)) edit();
    },
  };
}

/** What is being edited is taken as it stands: once the cursor is elsewhere, its editor is gone unheard. */
function finishEditing(store: GridStore): void {
  const { activeElement } = document;
  if (store.get().editing && activeElement instanceof HTMLElement && isInEditor(activeElement)) activeElement.blur();
}

function isSame(one: Place, other: Place): boolean {
  return one.row === other.row && one.column === other.column;
}
