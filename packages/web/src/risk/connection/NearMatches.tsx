import { Button } from '@mantine/core';
import { useMay } from '../../access/use-may.ts';
import { paths } from '../../paths.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { AppLink } from '../../ui/AppLink.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import { actsOf, permissionFor } from './card-acts.ts';
import { startDecision } from './decision-draft.ts';
import classes from './pane.module.css';
import type { CardDetail, NearMatch } from './queries.ts';
import { useCardActs } from './use-card-acts.ts';
import { useOwnPart } from './use-own-part.ts';
import { useUnsaidOf } from './use-unsaid.ts';

type Props = { readonly detail: CardDetail; readonly device: string; readonly onDecide: () => void };

/** Sequences that may cover the risk already, each with why one would think so; one that does is accepted at once. */
export function NearMatches({ detail, device, onDecide }: Props) {
  const { near, card } = detail;
  const may = useMay();
  const unsaid = useUnsaidOf(device, card.id);
  const acts = useCardActs(device, card, unsaid.forget);
  const act = (['decide', 'receive'] as const).find((each) => actsOf(card).includes(each));
  const { people, isAsked, present } = useOwnPart(device);
  // Who took part has to be said: where that is not known, it is asked in the form.
  const isSaidAtOnce = present.length > 0 || people.length === 0;
  if (near.length === 0) return <p className={classes.quiet}>{t('connection.pane.nearNone')}</p>;
  function accept({ situation, situationVersion, sequence, ...match }: NearMatch) {
    const reason = reasonFor({ situation, sequence, ...match });
    const participants = present.length > 0 ? { participants: present } : {};
    acts.place({ situation, situationVersion, sequence, reason, ...participants });
  }
  function decide(match: NearMatch) {
    startDecision(unsaid, match, match.reaches ? reasonFor(match) : undefined);
    onDecide();
  }
  return (
    <ul className={classes.near}>
      {near.map((match) => {
        const place = `${match.situation}.${match.sequence}`;
        return (
          <li key={place}>
            <div className={classes.nearHead}>
              <AppLink to={paths.record(device, match.situation)} className="record-key">
                {place}
              </AppLink>
              <Tag voice={match.reaches ? 'good' : 'warn'}>
                {t(match.reaches ? 'connection.pane.reaches' : 'connection.pane.tooLow')}
              </Tag>
            </div>
            <b>{match.situationTitle}</b>
            <p>{match.events}</p>
            <p className={classes.quiet}>
              {act && match.reaches && isSaidAtOnce
                ? `${t('connection.near.recorded')} ${reasonFor(match)}`
                : becauseOf(match)}
            </p>
            {act &&
              (match.reaches && isSaidAtOnce ? (
                <AllowedButton
                  size="xs"
                  variant="default"
                  permission={permissionFor(may, card, act)}
                  loading={acts.isBusy || isAsked}
                  onClick={() => accept(match)}
                >
                  {t('connection.near.accept', { place })}
                </AllowedButton>
              ) : (
                act === 'decide' && (
                  <Button size="xs" variant="default" onClick={() => decide(match)}>
                    {t('connection.near.decide', { place })}
                  </Button>
                )
              ))}
          </li>
        );
      })}
    </ul>
  );
}

type Likeness = Pick<NearMatch, 'situation' | 'sequence' | 'reasons' | 'reach'>;

function becauseOf({ reasons, reach }: Pick<Likeness, 'reasons' | 'reach'>): string {
  return t('connection.near.because', { reasons: reasons.join('; '), reach });
}

function reasonFor({ situation, sequence, reasons, reach }: Likeness): string {
  return t('connection.near.reason', { situation, sequence, reasons: reasons.join('; '), reach });
}
