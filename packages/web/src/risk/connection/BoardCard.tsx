import { Tag } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import { ClassTags } from '../ClassTags.tsx';
import classes from './board.module.css';
import type { Card } from './queries.ts';
import { Repeats } from './Repeats.tsx';
import { StateMark } from './StateMark.tsx';

type Props = { readonly card: Card; readonly isOpen: boolean; readonly onOpen: () => void };

/** The risk on the left, where the link stands in the middle, what safety needs on the right. */
export function BoardCard({ card, isOpen, onOpen }: Props) {
  const { source, title, point, relation, flags, consequence, contradictions, changed } = card;
  return (
    <article className={classes.card} data-open={isOpen || undefined} data-card={card.id}>
      <div>
        <div className={classes.headline}>
          <span className="record-key">{source}</span>
          <ClassTags
            relation={relation}
            flags={flags}
            kind={point === 'cp1' || point === 'cp4' ? 'securityRisk' : 'control'}
          />
          {card.settling !== undefined && card.settling !== 'confirmed' && (
            <Tag voice="unknown">{t(`connection.board.settling.${card.settling}`)}</Tag>
          )}
        </div>
        <button type="button" className={classes.title} onClick={onOpen} aria-expanded={isOpen}>
          {title}
        </button>
        <p className={classes.sentence}>{consequence}</p>
        {contradictions.map((text) => (
          <p key={text} className={classes.bad}>
            {t('connection.board.contradiction', { text })}
          </p>
        ))}
        <Repeats card={card} />
        {changed.length > 0 && (
          <p className={classes.warn}>{t('connection.board.changedSince', { keys: changed.join(', ') })}</p>
        )}
      </div>
      <StateMark state={card.state} turn={card.turn} />
      <Needs card={card} />
    </article>
  );
}

function Needs({ card: { needs, isMet, exploitability } }: { readonly card: Card }) {
  if (exploitability === undefined) return <span className={classes.needs} />;
  if (needs === undefined)
    return <span className={classes.needs}>{t('connection.board.has', { level: exploitability })}</span>;
  return (
    <span className={classes.needs} data-met={isMet}>
      {t('connection.board.needs', { needs, has: exploitability })}
      <Tag voice={isMet ? 'good' : 'bad'}>{t(isMet ? 'connection.board.met' : 'connection.board.notMet')}</Tag>
    </span>
  );
}
