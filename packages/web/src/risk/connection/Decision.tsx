import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { t } from '../../words/index.ts';
import { outcomeInWords } from './outcome-in-words.ts';
import classes from './pane.module.css';
import type { CardDetail } from './queries.ts';

type Props = { readonly detail: CardDetail; readonly device: string };

/** What was decided and why, for the side that has to take it over and for whoever looks later. */
export function Decision({ detail: { card, decision }, device }: Props) {
  if (decision === undefined) return card.state === 'decided' || card.state === 'fedBack' ? <Unrecorded /> : null;
  const { outcome, reason, by, on, reaffirmed, places, noLongerNamed, conditions, needs, severity, participants } =
    decision;
  return (
    <section className={classes.decision}>
      <h3>{t('connection.decision.title')}</h3>
      <p>
        <b>{outcomeInWords(outcome, card.point)}</b>{' '}
        {places.map((place) => (
          <AppLink key={place} to={paths.record(device, place.split('.')[0] ?? place)} className="record-key">
            {place}
          </AppLink>
        ))}
      </p>
      {noLongerNamed && <p className={classes.warn}>{noLongerNamed}</p>}
      <p>{reason ?? t('connection.decision.noReason')}</p>
      {conditions && <p>{t('connection.decision.conditions', { conditions })}</p>}
      {needs && <p>{t('connection.decision.needs', { needs })}</p>}
      {severity && <p>{t('connection.decision.severity', { severity })}</p>}
      <p className={classes.quiet}>
        {by === undefined ? t('connection.decision.unsigned') : t('connection.decision.by', { by, on: on ?? '' })}
        {participants.length > 0 && ` ${t('connection.decision.with', { people: participants.join(', ') })}`}
      </p>
      {reaffirmed && (
        <p className={classes.quiet}>
          {t('connection.decision.reaffirmed', reaffirmed)}
          {reaffirmed.participants.length > 0 &&
            ` ${t('connection.decision.with', { people: reaffirmed.participants.join(', ') })}`}
        </p>
      )}
    </section>
  );
}

/** Brought in as decided from a file that does not say what the decision was. */
function Unrecorded() {
  return (
    <section className={classes.decision}>
      <h3>{t('connection.decision.title')}</h3>
      <p>{t('connection.decision.unrecorded')}</p>
    </section>
  );
}
