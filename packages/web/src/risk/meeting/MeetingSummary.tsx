import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueries } from '@tanstack/react-query';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Page } from '../../ui/Page.tsx';
import { Scrolling } from '../../ui/Scrolling.tsx';
import { t } from '../../words/index.ts';
import { cardQuery } from '../connection/queries.ts';
import { StateMark } from '../connection/StateMark.tsx';
import { useParticipants } from '../use-participants.ts';
import classes from './meeting.module.css';
import { type Meeting, markOf } from './meeting-state.ts';

type Props = {
  readonly device: string;
  readonly meeting: Meeting;
  readonly open: ReadonlySet<string>;
  readonly onBack: () => void;
  readonly onClose: () => void;
};

/** What was settled and by whom, to be read out, printed, and found again in the audit trail. */
export function MeetingSummary({ device, meeting, open, onBack, onClose }: Props) {
  const settled = meeting.queue.filter(({ id }) => markOf(meeting, open, id) === 'settled');
  const details = useQueries({ queries: settled.map(({ id }) => cardQuery(device, id, undefined)) });
  const names = useParticipants(device)
    .filter(({ key }) => meeting.participants.includes(key))
    .map(({ title }) => title)
    .join(', ');
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
      {settled.length === 0 ? (
        <p>{t('meeting.summaryNone')}</p>
      ) : (
        <Scrolling className={classes.scroll} label={t('meeting.summaryTable')}>
          <table className={classes.summary}>
            <thead>
              <tr>
                <th scope="col">{t('meeting.columns.item')}</th>
                <th scope="col">{t('meeting.columns.state')}</th>
                <th scope="col">{t('meeting.columns.said')}</th>
                <th scope="col">{t('meeting.columns.by')}</th>
              </tr>
            </thead>
            <tbody>
              {settled.map(({ id, source, title }, at) => {
                const detail = details[at]?.data;
                return (
                  <tr key={id}>
                    <th scope="row">
                      <AppLink to={paths.record(device, source)} className="record-key">
                        {source}
                      </AppLink>{' '}
                      {title}
                    </th>
                    <td>{detail && <StateMark state={detail.card.state} turn={detail.card.turn} />}</td>
                    <td>{detail?.card.text}</td>
                    <td>{detail?.card.by}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scrolling>
      )}
      <p className={classes.quiet}>{t('meeting.left', { count: meeting.queue.length - settled.length })}</p>
    </Page>
  );
}
