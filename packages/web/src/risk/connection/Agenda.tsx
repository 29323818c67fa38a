import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import { VerdictTag } from '../VerdictTag.tsx';
import classes from './pane.module.css';
import type { CardDetail } from './queries.ts';

type Props = { readonly detail: CardDetail; readonly device: string };

/** What the overall judgement of the safety side takes in, and where that judgement stands. */
export function Agenda({ detail: { agenda, leadsTo }, device }: Props) {
  return (
    <>
      <section>
        <h3>{t('connection.pane.leadsTo')}</h3>
        {leadsTo.length === 0 && <p className={classes.quiet}>{t('connection.pane.leadsNowhere')}</p>}
        <ul className={classes.agenda}>
          {leadsTo.map(({ key, title, conclusion }) => (
            <li key={key}>
              <Named of={key} title={title} device={device} />
              <Tag voice={conclusion === undefined ? 'unknown' : conclusion === 'acceptable' ? 'good' : 'bad'}>
                {t(`connection.pane.conclusions.${conclusion ?? 'open'}`)}
              </Tag>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('connection.pane.agenda')}</h3>
        {agenda.length === 0 && <p className={classes.quiet}>{t('connection.pane.agendaEmpty')}</p>}
        <ul className={classes.agenda}>
          {agenda.map(({ key, title, verdict }) => (
            <li key={key}>
              <Named of={key} title={title} device={device} />
              <VerdictTag verdict={verdict} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Named({ of, title, device }: { readonly of: string; readonly title: string; readonly device: string }) {
  return (
    <span>
      <AppLink to={paths.record(device, of)} className="record-key">
        {of}
      </AppLink>{' '}
      {title}
    </span>
  );
}
