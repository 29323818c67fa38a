import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useRoles } from '../../access/use-may.ts';
import { isMissing } from '../../api/client.ts';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useHeldFocus } from '../../ui/use-held-focus.ts';
import { t } from '../../words/index.ts';
import { ClassTags } from '../ClassTags.tsx';
import { Agenda } from '../connection/Agenda.tsx';
import { CardActs } from '../connection/CardActs.tsx';
import { ChangedFacts } from '../connection/ChangedFacts.tsx';
import { CrossingControl } from '../connection/CrossingControl.tsx';
import { type ActName, asksWhetherCovered } from '../connection/card-acts.ts';
import { Decision } from '../connection/Decision.tsx';
import { NearMatches } from '../connection/NearMatches.tsx';
import { PathPicture } from '../connection/PathPicture.tsx';
import { PathText } from '../connection/PathText.tsx';
import { type CardDetail, cardQuery } from '../connection/queries.ts';
import { Repeats } from '../connection/Repeats.tsx';
import { StateMark } from '../connection/StateMark.tsx';
import classes from './meeting.module.css';

type Props = {
  readonly device: string;
  readonly id: string;
  readonly place: { readonly at: number; readonly total: number };
  readonly intent: ActName | undefined;
  readonly onIntent: (act: ActName | undefined) => void;
  readonly isSettled: boolean;
  readonly onSkip: () => void;
  readonly onBack: (() => void) | undefined;
};

/** One item of the meeting: the sentence first, then what each side needs to say yes or no. */
export function MeetingItem({ device, id, place, intent, onIntent, isSettled, onSkip, onBack }: Props) {
  const query = useQuery(cardQuery(device, id, undefined));
  const item = useHeldFocus<HTMLElement>();
  const moves = (
    <div className={classes.moves}>
      <Button variant="default" onClick={onSkip}>
        {t(isSettled ? 'meeting.next' : 'meeting.skip')}
      </Button>
      <Button variant="subtle" onClick={onBack} disabled={onBack === undefined}>
        {t('meeting.previous')}
      </Button>
    </div>
  );
  return (
    <section ref={item} className={classes.item} data-deciding tabIndex={-1} aria-label={t('meeting.item', place)}>
      {query.error && isMissing(query.error) ? (
        <>
          <Notice>{t('meeting.gone')}</Notice>
          {moves}
        </>
      ) : (
        <Loaded query={query} skeleton={<Skeleton height={420} radius="lg" />}>
          {(detail) => (
            <Shown key={id} device={device} detail={detail} intent={intent} onIntent={onIntent}>
              {moves}
            </Shown>
          )}
        </Loaded>
      )}
    </section>
  );
}

type ShownProps = Pick<Props, 'device' | 'intent' | 'onIntent'> & {
  readonly detail: CardDetail;
  readonly children: ReactNode;
};

function Shown({ device, detail, intent, onIntent, children }: ShownProps) {
  const { card, group, path } = detail;
  const roles = useRoles();
  const isOthers = card.turn !== 'nobody' && !roles.includes(card.turn);
  return (
    <>
      <div className={classes.standing}>
        <AppLink to={paths.record(device, card.source)} className="record-key">
          {card.source}
        </AppLink>
        <ClassTags relation={card.relation} flags={card.flags} kind={card.flags ? 'control' : 'securityRisk'} />
        <StateMark state={card.state} turn={card.turn} />
      </div>
      <h2 className={classes.title}>{card.title}</h2>
      <p className={classes.sentence}>{card.sentence}</p>
      <Repeats card={card} />
      {card.state === 'reopened' && (
        <div className={classes.decided}>
          <Decision detail={detail} device={device} />
        </div>
      )}
      {card.text && card.state !== 'reopened' && (
        <blockquote className={classes.said}>
          <span>{t('meeting.last')}</span> {card.text}
        </blockquote>
      )}
      <dl className={classes.facts}>
        {card.point === 'cp1' && (
          <div>
            <dt>{t('meeting.needs')}</dt>
            <dd>
              {card.needs === undefined
                ? card.exploitability
                : t('meeting.needsTold', { needs: card.needs, has: card.exploitability })}{' '}
              {card.needs !== undefined && (
                <Tag voice={card.isMet ? 'good' : 'bad'}>{t(card.isMet ? 'meeting.met' : 'meeting.notMet')}</Tag>
              )}
            </dd>
          </div>
        )}
        {(card.point === 'cp1' || card.point === 'cp2') && (
          <div>
            <dt>{t('meeting.sequence')}</dt>
            <dd>
              {group.situation === undefined
                ? t('meeting.noSequence')
                : `${group.situation.key}.${group.sequence ?? ''} ${group.situation.title}`}
            </dd>
          </div>
        )}
      </dl>
      {card.state === 'reopened' && card.transfer && (
        <div className={classes.changed}>
          <ChangedFacts device={device} transfer={card.transfer.key} />
        </div>
      )}
      <CardActs key={card.state} device={device} detail={detail} intent={intent} onIntent={onIntent} />
      {isOthers && card.turn !== 'nobody' && <p className={classes.quiet}>{t(`meeting.otherSide.${card.turn}`)}</p>}
      {children}
      <div className={classes.beside}>
        {asksWhetherCovered(card) && intent !== 'decide' && (
          <section>
            <h3>{t('connection.pane.near')}</h3>
            <NearMatches detail={detail} device={device} onDecide={() => onIntent('decide')} />
          </section>
        )}
        <CrossingControl detail={detail} device={device} />
        {card.point === 'cp4' && <Agenda detail={detail} device={device} />}
        {path && (
          <section>
            <h3>{t('connection.pane.path')}</h3>
            <PathPicture path={path} device={device} />
            <details>
              <summary>{t('connection.pane.pathAsText')}</summary>
              <PathText path={path} />
            </details>
          </section>
        )}
      </div>
    </>
  );
}
