import { useState } from 'react';
import { useUnsent } from '../../ui/drafts/use-unsent.ts';
import { type Draft, draftOf, emptyDraft, laidOver, typedSince } from './judgement.ts';
import type { ControlOnScale, Side } from './queries.ts';
import { useBegunOn } from './use-judging.ts';

/** What a side writes: openly, on what stands on record, or blind, on nothing. */
export function useOpenOrBlind(device: string, control: ControlOnScale, side: Side) {
  const stored = draftOf(control.scale, side);
  const open = useUnsent<Draft>(device, `${control.key} scale ${side}`, stored, useBegunOn(device, control));
  const blind = useUnsent<Draft>(device, `${control.key} sealed ${side}`, emptyDraft);
  const [asked, setAsked] = useState<boolean | undefined>(blind.isBegun || undefined);
  // Once one side has sealed, the other judges blind as well, unless it asks for something else.
  const isBlind = asked ?? (control.seals.length > 0 && !open.isBegun);
  /** What is typed goes along; what stands on record is no part of a blind judgement. */
  function turn(toBlind: boolean) {
    setAsked(toBlind);
    if (toBlind && open.isBegun) {
      blind.change(typedSince(open.value, stored));
      open.sent();
    }
    if (!toBlind && blind.isBegun) {
      open.change(laidOver(stored, blind.value));
      blind.sent();
    }
  }
  return { open, blind, isBlind, turn, from: isBlind ? emptyDraft : stored };
}
