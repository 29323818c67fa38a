import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { deviceQuery, figuresQuery } from '../device/queries.ts';
import { knowledgeQuery } from '../law/queries.ts';
import { ProcessFigure } from '../risk/figures/ProcessFigure.tsx';
import { RelationFigure } from '../risk/figures/RelationFigure.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { useRelease } from '../ui/ReleaseOfAddress.tsx';
import { useDeviceParam } from '../ui/use-address.ts';
import classes from './home.module.css';
import { TopFindings } from './TopFindings.tsx';
import { Waiting } from './Waiting.tsx';

/** What waits for me, how the two files relate, where both processes stand, and what to do next. */
export function HomePage() {
  const device = useDeviceParam();
  const entry = useQuery(deviceQuery(device));
  const figures = useQuery(figuresQuery(device, useRelease()));
  const knowledge = useQuery(knowledgeQuery);
  return (
    <Page title={entry.data?.name ?? 'Home'}>
      <div className={classes.sections}>
        <Loaded query={figures} skeleton={<Skeleton height={900} radius="lg" />}>
          {(shown) => (
            <>
              <Waiting figures={shown} device={device} />
              <RelationFigure figures={shown} device={device} />
              <Loaded query={knowledge} skeleton={<Skeleton height={700} radius="lg" />}>
                {(known) => <ProcessFigure figures={shown} knowledge={known} device={device} />}
              </Loaded>
            </>
          )}
        </Loaded>
        <TopFindings device={device} />
      </div>
    </Page>
  );
}
