import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useDeviceParam, useParam } from '../../ui/use-address.ts';
import { t } from '../../words/index.ts';
import { ClassTags } from '../ClassTags.tsx';
import { Alternatives } from './Alternatives.tsx';
import { type ControlOnScale, scaleQuery } from './queries.ts';
import { ScalePicture } from './ScalePicture.tsx';
import { Seals } from './Seals.tsx';
import { SideJudgement } from './SideJudgement.tsx';
import classes from './scale.module.css';
import { TradeOff } from './TradeOff.tsx';

/** One control between the two sides: too weak, too restrictive, or as it should be. */
export function ScalePage() {
  const device = useDeviceParam();
  const key = useParam('key');
  const query = useQuery(scaleQuery(device, key));
  return (
    <Page
      title={query.data?.title ?? t('controls.title', { key })}
      lead={query.data && <Lead control={query.data} />}
      actions={
        <AppLink to={paths.record(device, key)} className="button-link">
          {t('controls.toRecord')}
        </AppLink>
      }
    >
      <Loaded query={query} skeleton={<Skeleton height={520} radius="lg" />}>
        {(control) => (
          <div className={classes.page}>
            <div className={classes.top}>
              <ScalePicture scale={control.scale} />
              <Standing control={control} />
            </div>
            <Seals device={device} control={control} />
            <div className={classes.sides}>
              {(['security', 'safety'] as const).map((side) => (
                <SideJudgement key={side} device={device} control={control} side={side} />
              ))}
            </div>
            <TradeOff device={device} control={control} />
            <Alternatives device={device} control={control} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Lead({ control: { key, flags, why } }: { readonly control: ControlOnScale }) {
  return (
    <span className={classes.lead}>
      <span className="record-key">{key}</span>
      <ClassTags flags={flags} relation={undefined} kind="control" />
      <span>{why}</span>
    </span>
  );
}

const voices = {
  none: 'good',
  unchanged: 'good',
  hinders: 'bad',
  open: 'unknown',
  stale: 'unknown',
  notAsked: 'plain',
} as const;

/** Whether care can go on in an emergency stands here for every control, also where nobody has to judge it. */
function Standing({ control }: { readonly control: ControlOnScale }) {
  const answer = control.scale.emergency;
  return (
    <aside className={classes.standing} data-answer={answer}>
      <h2>{t('controls.standing')}</h2>
      <Tag voice={voices[answer]}>{t(`controls.levels.${answer}`)}</Tag>
      <p>{t(`controls.standingAnswers.${answer}`)}</p>
    </aside>
  );
}
