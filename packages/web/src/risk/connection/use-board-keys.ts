import { useEffect, useRef } from 'react';
import { usePageKeys } from '../../ui/frame/page-keys.ts';
import { takeRefusalAway } from '../../ui/tell-refusal.ts';
import { t } from '../../words/index.ts';
import { type KeyOfBoard, keysOfBoard } from './card-acts.ts';

type Keys = {
  readonly onMove: (step: 1 | -1) => void;
  readonly onAct: (key: KeyOfBoard) => void;
  readonly onOpen?: () => void;
  readonly onClose?: () => void;
  /** Out of what is being said on the card; what was written stays kept. False where nothing is being said. */
  readonly onLeave?: () => boolean;
};

const inMeeting = {
  title: t('connection.board.keys.title'),
  keys: [
    { keys: ['J', 'K'], does: t('connection.board.keys.move') },
    { keys: ['S'], does: t('connection.board.keys.send') },
    { keys: ['A'], does: t('connection.board.keys.accept') },
    { keys: ['R'], does: t('connection.board.keys.return') },
    { keys: ['U'], does: t('connection.board.keys.undo') },
  ],
};

const onBoard = {
  ...inMeeting,
  keys: [
    ...inMeeting.keys,
    { keys: ['Enter'], does: t('connection.board.keys.open') },
    { keys: ['Esc'], does: t('connection.board.keys.close') },
  ],
};

/** The board by the keyboard: J and K move, S A R U act on the card that is open, Esc closes it. */
export function useBoardKeys(keys: Keys): void {
  usePageKeys(keys.onClose ? onBoard : inMeeting);
  const last = useRef(keys);
  last.current = keys;
  useEffect(() => {
    function hear(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const key = event.key.toLowerCase();
      const mayLeave = key === 'escape' && !event.defaultPrevented && !isChoosing && isOnCard(event.target);
      if (mayLeave && last.current.onLeave?.()) return event.preventDefault();
      if (isWriting(event.target)) return;
      if (goesOn.includes(key)) takeRefusalAway();
      if (key === 'j' || key === 'k') last.current.onMove(key === 'j' ? 1 : -1);
      else if (isOfBoard(key)) last.current.onAct(key);
      else if (key === 'enter' && isAtOpenCard(event.target)) last.current.onOpen?.();
      else if (key === 'escape' && !event.defaultPrevented && !isAsking()) last.current.onClose?.();
      else return;
      event.preventDefault();
    }
    // A list that is open is what Esc closes first, and by the time it is heard here that list is gone.
    let isChoosing = false;
    function look({ target }: KeyboardEvent) {
      isChoosing = target instanceof HTMLInputElement && target.matches('[aria-expanded="true"], [data-expanded]');
    }
    window.addEventListener('keydown', look, { capture: true });
    window.addEventListener('keydown', hear);
    return () => {
      window.removeEventListener('keydown', look, { capture: true });
      window.removeEventListener('keydown', hear);
    };
  }, []);
}

const goesOn: readonly string[] = ['j', 'k', 'escape'];

function isOfBoard(key: string): key is KeyOfBoard {
  return keysOfBoard.some((each) => each === key);
}

/** A dialog or a menu that is open is what Esc closes first. */
function isAsking(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}

/** Enter goes on to what is open; everywhere else it does what the button does. */
function isAtOpenCard(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.matches('[data-card][data-open] button'));
}

function isOnCard(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-deciding]') !== null;
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
