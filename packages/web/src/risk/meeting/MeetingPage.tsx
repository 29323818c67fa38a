import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../ui/Loaded.tsx';
import { useDeviceParam, useFilter, useSetFilter } from '../../ui/use-address.ts';
import { InMeeting } from '../connection/in-meeting.ts';
import { MeetingStart } from './MeetingStart.tsx';
import { MeetingSummary } from './MeetingSummary.tsx';
import { MeetingWalk } from './MeetingWalk.tsx';
import { openItemsQuery } from './queries.ts';
import { useMeeting } from './use-meeting.ts';

/** A joint meeting: who takes part, what is open one by one, and what came of it. */
export function MeetingPage() {
  const device = useDeviceParam();
  const { view } = useFilter();
  const set = useSetFilter();
  const query = useQuery(openItemsQuery(device));
  const [meeting, keep] = useMeeting(device);
  const [isChanging, setChanging] = useState(false);
  return (
    <Loaded query={query}>
      {({ items, total, counts }) => {
        const open = new Set(items.map(({ id }) => id));
        if (meeting === undefined || isChanging)
          return (
            <MeetingStart
              device={device}
              items={items}
              total={total ?? items.length}
              decided={counts.decided ?? 0}
              meeting={meeting}
              onStart={(participants) => {
                setChanging(false);
                keep(
                  meeting
                    ? { ...meeting, participants }
                    : {
                        participants,
                        queue: items.map(({ id, source, title, acts }) => ({ id, source, title, acts })),
                        aside: [],
                      },
                );
              }}
            />
          );
        if (view === 'summary')
          return (
            <MeetingSummary
              device={device}
              meeting={meeting}
              open={items}
              onBack={() => set({ view: undefined })}
              onClose={() => {
                keep(undefined);
                set({ view: undefined, item: undefined });
              }}
            />
          );
        return (
          <InMeeting value={meeting.participants}>
            <MeetingWalk
              device={device}
              meeting={meeting}
              open={open}
              onKeep={keep}
              onChange={() => setChanging(true)}
              onEnd={() => set({ view: 'summary' })}
            />
          </InMeeting>
        );
      }}
    </Loaded>
  );
}
