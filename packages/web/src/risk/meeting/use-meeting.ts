import { useCallback, useState } from 'react';
import { z } from 'zod';
import type { Meeting } from './meeting-state.ts';

const Stored = z.object({
  participants: z.array(z.string()),
  queue: z.array(z.object({ id: z.string(), source: z.string(), title: z.string(), acts: z.number() })),
  aside: z.array(z.string()),
});

/** The meeting that is under way in this browser; it outlives a reload, and ends when it is closed. */
export function useMeeting(device: string): readonly [Meeting | undefined, (next: Meeting | undefined) => void] {
  const place = `suture.meeting.${device}`;
  const [meeting, setMeeting] = useState(() => read(place));
  const keep = useCallback(
    (next: Meeting | undefined) => {
      if (next) localStorage.setItem(place, JSON.stringify(next));
      else localStorage.removeItem(place);
      setMeeting(next);
    },
    [place],
  );
  return [meeting, keep];
}

function read(place: string): Meeting | undefined {
  const text = localStorage.getItem(place);
  if (text === null) return undefined;
  try {
    return Stored.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
