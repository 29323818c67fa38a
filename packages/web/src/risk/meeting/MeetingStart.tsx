import { Checkbox } from '@mantine/core';
import { participantFunctionNames } from '@suture/core/device';
import type { Answer } from '@suture/server/contract';
import { type FormEvent, useState } from 'react';
import { useMay } from '../../access/use-may.ts';
import { paths } from '../../paths.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { AppLink } from '../../ui/AppLink.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Sentence, t } from '../../words/index.ts';
import { type Attendee, useParticipants } from '../use-participants.ts';
import classes from './meeting.module.css';
import type { Meeting } from './meeting-state.ts';

type Items = Answer<'GET /api/v1/devices/{device}/board'>['items'];

type Props = {
  readonly device: string;
  readonly items: Items;
  readonly total: number;
  /** Decided and only to be taken over: nothing to meet for. */
  readonly decided: number;
  /** The meeting that is under way, where only its participants change. */
  readonly meeting: Meeting | undefined;
  readonly onStart: (participants: readonly string[]) => void;
};

/** How much is open, and who takes part. */
export function MeetingStart({ device, items, total, decided, meeting, onStart }: Props) {
  const may = useMay()('transfer.decide');
  const people = useParticipants(device);
  const [present, setPresent] = useState<readonly string[]>(meeting?.participants ?? []);
  const there = people.filter(({ key }) => present.includes(key));
  function start(event: FormEvent) {
    event.preventDefault();
    if (may.allowed && there.length > 0) onStart(there.map(({ key }) => key));
  }
  return (
    <Page
      title={t('meeting.title')}
      lead={t('meeting.lead')}
      width="reading"
      actions={
        <AppLink to={paths.connection(device)} className="button-link">
          {t('meeting.back')}
        </AppLink>
      }
    >
      {items.length === 0 && meeting === undefined ? (
        <Empty title={t('meeting.empty')}>{t('meeting.emptyText')}</Empty>
      ) : (
        <form onSubmit={start} className={classes.start}>
          {!may.allowed && <Notice>{may.reason}</Notice>}
          {meeting === undefined && <HowMuch items={items} total={total} decided={decided} />}
          {people.length === 0 ? (
            <Empty
              title={t('meeting.nobody')}
              level={3}
              actions={
                <AppLink to={paths.newRecord(device, 'participant')} className="button-link">
                  {t('meeting.nameFirst')}
                </AppLink>
              }
            >
              {t('meeting.nobodyText')}
            </Empty>
          ) : (
            <>
              <Checkbox.Group
                label={t('meeting.who')}
                description={t('meeting.whoHint')}
                value={[...present]}
                disabled={!may.allowed}
                onChange={setPresent}
              >
                <div className={classes.people}>
                  {people.map(({ key, title, function: speaksFor }) => (
                    <Checkbox
                      key={key}
                      value={key}
                      label={title}
                      description={speaksFor && participantFunctionNames[speaksFor]}
                    />
                  ))}
                </div>
              </Checkbox.Group>
              <p className={classes.quiet}>
                <Sentence
                  of="meeting.notListed"
                  parts={{ add: <AppLink to={paths.newRecord(device, 'participant')} /> }}
                />
              </p>
              <Missing there={there} />
              <div className={classes.begin}>
                <AllowedButton type="submit" size="md" permission={may} disabled={there.length === 0}>
                  {meeting ? t('meeting.change_done') : t('meeting.start', { count: items.length })}
                </AllowedButton>
                {may.allowed && there.length === 0 && <span className={classes.quiet}>{t('meeting.chooseFirst')}</span>}
              </div>
            </>
          )}
        </form>
      )}
    </Page>
  );
}

function HowMuch({ items, total, decided }: Pick<Props, 'items' | 'total' | 'decided'>) {
  const waiting = (side: 'security' | 'safety') => items.filter(({ turn }) => turn === side).length;
  return (
    <div className={classes.howMuch}>
      <strong>{t('meeting.open', { count: total })}</strong>
      <p>{t('meeting.waits', { security: waiting('security'), safety: waiting('safety') })}</p>
      {decided > 0 && <p>{t('meeting.decided', { count: decided })}</p>}
      {total > items.length && <p>{t('meeting.most', { most: items.length })}</p>}
    </div>
  );
}

function Missing({ there }: { readonly there: readonly Attendee[] }) {
  if (there.length === 0) return null;
  const speaks = (...functions: readonly Attendee['function'][]) =>
    there.some((each) => functions.includes(each.function));
  const isSafetyMissing = !speaks('safety', 'clinical');
  const isSecurityMissing = !speaks('security');
  if (!isSafetyMissing && !isSecurityMissing) return null;
  return (
    <Notice tone="warn" role="status">
      {isSafetyMissing && t('meeting.noSafety')} {isSecurityMissing && t('meeting.noSecurity')} {t('meeting.bothSides')}
    </Notice>
  );
}
