import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { Scrolling } from '../../ui/Scrolling.tsx';
import { t } from '../../words/index.ts';
import { cardQuery } from '../connection/queries.ts';
import { StateMark } from '../connection/StateMark.tsx';
import { useParticipants } from '../use-participants.ts';
import { ItemApart } from './ItemApart.tsx';
import classes from './meeting.module.css';
import { inMinutes, type Meeting } from './meeting-state.ts';
import { StepsTaken } from './StepsTaken.tsx';

type Props = {
  readonly device: string;
  readonly meeting: Meeting;
  /** What is still open now. */
  readonly open: readonly { readonly id: string; readonly acts: number }[];
  readonly onBack: () => void;
  readonly onClose: () => void;
};

/** What was done and settled, why and by whom, to be read out, printed, and found again in the audit trail. */
export function MeetingSummary({ device, meeting, open, onBack, onClose }: Props) {
  const listed = inMinutes(meeting, open);
  const names = useParticipants(device)
    .filter(({ key }) => meeting.participants.includes(key))
    .map(({ title }) => title)
    .join(', ');
  const still = new Set(open.map(({ id }) => id));
  const left = meeting.queue.filter(({ id }) => still.has(id)).length;
  function close() {
    notifications.show({ message: t('meeting.closed'), withBorder: true });
    onClose();
  }
  return (
    <Page
      title={t('meeting.summary')}
      lead={t('meeting.held', { names })}
      actions={
        <div className={classes.atEnd}>
          <Button variant="default" onClick={onBack}>
            {t('meeting.goOn')}
          </Button>
          <Button variant="default" onClick={() => window.print()}>
            {t('meeting.print')}
          </Button>
          <Button onClick={close}>{t('meeting.close')}</Button>
        </div>
      }
    >
      {listed.length === 0 ? (
        <p>{t('meeting.summaryNone')}</p>
      ) : (
        <Scrolling className={classes.scroll} label={t('meeting.summaryTable')}>
          <table className={classes.summary} data-stacked>
            <thead>
              <tr>
                <th scope="col">{t('meeting.columns.item')}</th>
                <th scope="col">{t('meeting.columns.state')}</th>
                <th scope="col">{t('meeting.columns.done')}</th>
              </tr>
            </thead>
            <tbody>
              {listed.map((item) => (
                <Minuted key={item.id} device={device} meeting={meeting} item={item} />
              ))}
            </tbody>
          </table>
        </Scrolling>
      )}
      <p className={classes.quiet}>{t('meeting.left', { count: left })}</p>
    </Page>
  );
}

type MinutedProps = Pick<Props, 'device' | 'meeting'> & { readonly item: Meeting['queue'][number] };

function Minuted({ device, meeting, item }: MinutedProps) {
  const { id, source, title, acts } = item;
  const query = useQuery(cardQuery(device, id, undefined));
  const card = query.data?.card;
  return (
    <tr>
      <th scope="row">
        <AppLink to={paths.record(device, source)} className="record-key">
          {source}
        </AppLink>{' '}
        {title} <ItemApart meeting={meeting} id={id} />
      </th>
      <td>{card && <StateMark state={card.state} turn={card.turn} />}</td>
      <td>
        <Loaded query={query}>{(detail) => <StepsTaken detail={detail} since={acts} />}</Loaded>
      </td>
    </tr>
  );
}
