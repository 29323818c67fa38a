import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { deviceQuery, figuresQuery } from '../device/queries.ts';
import { ProcessFigure } from '../risk/figures/ProcessFigure.tsx';
import { RelationFigure } from '../risk/figures/RelationFigure.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { useRelease } from '../ui/ReleaseOfAddress.tsx';
import { useDeviceParam } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
import classes from './home.module.css';
import { TopFindings } from './TopFindings.tsx';
import { Changed } from './work/Changed.tsx';
import { FindingCountsLine } from './work/FindingCountsLine.tsx';
import { MyWork } from './work/MyWork.tsx';
import { workQuery } from './work/queries.ts';

const figuresId = 'figures';

/** What waits for me and what changed, how the two files relate, where both processes stand, and what to do next. */
export function HomePage() {
  const device = useDeviceParam();
  const release = useRelease();
  const entry = useQuery(deviceQuery(device));
  const figures = useQuery(figuresQuery(device, release));
  const work = useQuery(workQuery(device, release));
  return (
    <Page
      title={entry.data?.name ?? t('home.title')}
      lead={
        <>
          {figures.data && <FindingCountsLine counts={figures.data.findings} device={device} />}
          <a className={classes.toFigures} href={`#${figuresId}`}>
            {t('home.toFigures')}
          </a>
        </>
      }
      isDense
    >
      <div className={classes.home}>
        <div className={classes.column}>
          <div className={classes.work}>
            <Loaded query={work} skeleton={<Skeleton height={560} radius="lg" />}>
              {({ lines }) => <MyWork lines={lines} device={device} />}
            </Loaded>
          </div>
          <div className={classes.changed}>
            <Changed device={device} />
          </div>
        </div>
        <div className={classes.column}>
          <div className={classes.figures} id={figuresId} tabIndex={-1}>
            <Loaded query={figures} skeleton={<Skeleton className={classes.waiting} radius="lg" />}>
              {(shown) => (
                <>
                  <RelationFigure figures={shown} device={device} />
                  <ProcessFigure figures={shown} device={device} />
                </>
              )}
            </Loaded>
          </div>
          <div className={classes.first}>
            <TopFindings device={device} />
          </div>
        </div>
      </div>
    </Page>
  );
}
