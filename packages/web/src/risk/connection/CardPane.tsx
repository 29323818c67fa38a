import { CloseButton, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { useRelease } from '../../ui/ReleaseOfAddress.tsx';
import { useHeldFocus } from '../../ui/use-held-focus.ts';
import { t } from '../../words/index.ts';
import { Agenda } from './Agenda.tsx';
import { actInWords, saidInWords } from './act-in-words.ts';
import { CardActs } from './CardActs.tsx';
import { ChangedFacts } from './ChangedFacts.tsx';
import { CrossingControl } from './CrossingControl.tsx';
import { type ActName, asksWhetherCovered } from './card-acts.ts';
import { Decision } from './Decision.tsx';
import { NearMatches } from './NearMatches.tsx';
import { PathPicture } from './PathPicture.tsx';
import { PathText } from './PathText.tsx';
import classes from './pane.module.css';
import { type CardDetail, cardQuery } from './queries.ts';
import { Repeats } from './Repeats.tsx';
import { StateMark } from './StateMark.tsx';

type Props = {
  readonly device: string;
  readonly id: string;
  /** The act whose question is asked now. */
  readonly intent: ActName | undefined;
  readonly onIntent: (act: ActName | undefined) => void;
  readonly onClose: () => void;
};

/** One card with all that helps to decide it: what was said, what it may be covered by, and the way to harm. */
export function CardPane({ device, id, intent, onIntent, onClose }: Props) {
  const query = useQuery(cardQuery(device, id, useRelease()));
  const pane = useHeldFocus<HTMLElement>();
  return (
    <section
      ref={pane}
      className={classes.pane}
      id="open-card"
      data-deciding
      tabIndex={-1}
      aria-label={t('connection.pane.title', { id })}
    >
      <Loaded query={query} skeleton={<Skeleton height={420} radius="lg" />}>
        {(detail) => (
          <>
            <header className={classes.head}>
              <div>
                <span className="record-key">{detail.card.source}</span>
                <h2>{detail.card.title}</h2>
              </div>
              <CloseButton aria-label={t('connection.pane.close')} onClick={onClose} />
            </header>
            <div className={classes.standing}>
              <StateMark state={detail.card.state} turn={detail.card.turn} />
              <AppLink to={paths.record(device, detail.card.source)}>{t('connection.pane.record')}</AppLink>
            </div>
            <p className={classes.sentence}>{detail.card.sentence}</p>
            <Repeats card={detail.card} />
            <Decision detail={detail} device={device} />
            <CardActs key={detail.card.state} device={device} detail={detail} intent={intent} onIntent={onIntent} />
            {detail.card.state === 'reopened' && detail.card.transfer && (
              <ChangedFacts device={device} transfer={detail.card.transfer.key} />
            )}
            {asksWhetherCovered(detail.card) && intent !== 'decide' && (
              <section>
                <h3>{t('connection.pane.near')}</h3>
                <NearMatches detail={detail} device={device} onDecide={() => onIntent('decide')} />
              </section>
            )}
            <CrossingControl detail={detail} device={device} />
            <Said detail={detail} />
            {detail.path && (
              <section>
                <h3>{t('connection.pane.path')}</h3>
                <PathPicture path={detail.path} device={device} />
                <details className={classes.asText}>
                  <summary>{t('connection.pane.pathAsText')}</summary>
                  <PathText path={detail.path} />
                </details>
              </section>
            )}
            {detail.card.why !== detail.card.sentence && (
              <section>
                <h3>{t('connection.pane.why')}</h3>
                <p className={classes.quiet}>{detail.card.why}</p>
              </section>
            )}
            {detail.card.point === 'cp4' && <Agenda detail={detail} device={device} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Said({ detail: { acts } }: { readonly detail: CardDetail }) {
  if (acts.length === 0) return null;
  return (
    <section>
      <h3>{t('connection.pane.said')}</h3>
      <ol className={classes.said}>
        {acts.map(({ act, by, on, text, field }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: acts are only ever added at the end
          <li key={at}>
            <span>
              <b>{by}</b> {actInWords(act)} <time>{on}</time>
            </span>
            {text && <p>{saidInWords({ text, field })}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
