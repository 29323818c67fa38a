import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { t } from '../../words/index.ts';
import classes from './board.module.css';
import type { Group } from './queries.ts';

/** The sequence that the cards below it share: the situation, what happens, and the harm at its end. */
export function GroupHead({ group, device }: { readonly group: Group; readonly device: string }) {
  const { kind, situation, sequence, events, upTo, harm, severity } = group;
  if (kind !== 'sequence' || situation === undefined)
    return (
      <header className={classes.group} data-kind={kind}>
        <h2>{t(`connection.board.groups.${kind === 'sequence' ? 'unplaced' : kind}`)}</h2>
        <p>{t(`connection.board.groups.${kind === 'sequence' ? 'unplaced' : kind}Hint`)}</p>
      </header>
    );
  return (
    <header className={classes.group} data-kind="sequence">
      <div className={classes.groupTitle}>
        <AppLink to={paths.record(device, situation.key)} className="record-key">
          {situation.key}
        </AppLink>
        <h2>{situation.title}</h2>
      </div>
      <p className={classes.events}>
        <b>{t('connection.board.sequence', { id: sequence ?? '' })}</b> {events}
      </p>
      <p className={classes.reach}>
        {harm && <span>{`${harm}, ${severity ?? ''}`}</span>}
        <span>{upTo ? t('connection.board.upTo', { level: upTo }) : t('connection.board.upToNothing')}</span>
      </p>
    </header>
  );
}
