import { t } from '../../words/index.ts';
import { ItemApart } from './ItemApart.tsx';
import classes from './meeting.module.css';
import { type Meeting, markOf } from './meeting-state.ts';

type Props = {
  readonly meeting: Meeting;
  readonly open: ReadonlySet<string>;
  readonly shown: string | undefined;
  readonly onShow: (id: string) => void;
};

const signs = { settled: '✓', aside: '–', open: '' } as const;

/** Where the meeting is: what is settled, what was put aside, what comes. */
export function MeetingQueue({ meeting, open, shown, onShow }: Props) {
  return (
    <nav className={classes.queue} aria-label={t('meeting.queue')}>
      <ol>
        {meeting.queue.map(({ id, source, title }) => {
          const mark = markOf(meeting, open, id);
          return (
            <li key={id}>
              <button
                type="button"
                data-mark={mark}
                aria-current={id === shown ? 'step' : undefined}
                onClick={() => onShow(id)}
              >
                <span className={classes.sign} aria-hidden="true">
                  {signs[mark]}
                </span>
                <span>
                  <span className="record-key">{source}</span> {title}
                  <ItemApart meeting={meeting} id={id} />
                  <span className="visually-hidden">, {t(`meeting.marks.${mark}`)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
