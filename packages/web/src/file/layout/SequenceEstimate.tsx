import { FieldValue } from '../../ui/fields/FieldsView.tsx';
import { RecordLink } from '../../ui/fields/RecordLink.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import type { Around } from '../queries.ts';
import classes from './layout.module.css';
import type { Context } from './SequenceChain.tsx';

export type Reason = NonNullable<Around['sequences']>[number];
type Props = Context & {
  readonly reason: Reason;
  readonly upTo: string | undefined;
  readonly basis: string | undefined;
};

/** P1 that counts, what was recorded, what follows from the exploitability of the causes, and whether they agree. */
export function SequenceEstimate({ reason, upTo, basis, ...context }: Props) {
  const { counts, recorded, derived, from, agreement, causes } = reason;
  const p1 = (value: string | undefined) => <Level value={value} field="p1" {...context} />;
  return (
    <>
      <strong>{p1(counts)}</strong>
      {basis && <p className={classes.quiet}>{basis}</p>}
      {from !== 'estimate' && (
        <dl className={classes.estimate}>
          <dt>{t('record.p1.recorded')}</dt>
          <dd>{recorded === undefined ? t('record.p1.notRecorded') : p1(recorded)}</dd>
          <dt>{t('record.p1.derived')}</dt>
          <dd>
            {upTo !== undefined && (
              <>
                {t('record.p1.upTo')} <Level value={upTo} field="upTo" {...context} /> {' → '}
              </>
            )}
            {p1(derived)} <span className={classes.quiet}>{t(`record.p1.from.${from}`)}</span>
          </dd>
        </dl>
      )}
      {isSaid(agreement) && (
        <p className={classes.verdict} data-agreement={agreement}>
          {t(`record.p1.agreement.${agreement}`)}
        </p>
      )}
      {causes.map((cause) => (
        <Cause key={cause.key} cause={cause} {...context} />
      ))}
    </>
  );
}

function Cause({ cause, ...context }: Context & { readonly cause: Reason['causes'][number] }) {
  const { key, exploitability, derived, isWithin } = cause;
  return (
    <p>
      <RecordLink recordKey={key} device={context.device} />{' '}
      <span className={classes.quiet}>
        {t('record.p1.cause')} <Level value={exploitability} field="upTo" {...context} />
        {exploitability !== undefined && (
          <>
            {' → '}
            <Level value={derived} field="p1" {...context} />
          </>
        )}
      </span>{' '}
      <Tag voice={isWithin === undefined ? 'unknown' : isWithin ? 'plain' : 'bad'}>
        {t(`record.p1.${isWithin === undefined ? 'openReach' : isWithin ? 'within' : 'beyond'}`)}
      </Tag>
    </p>
  );
}

type LevelProps = Context & { readonly value: string | undefined; readonly field: 'p1' | 'upTo' };

function Level({ value, field, ...context }: LevelProps) {
  if (value === undefined) return <Tag voice="unknown">{t('record.facts.unknown')}</Tag>;
  return <FieldValue value={value} path={['sequences', field]} context={context} />;
}

function isSaid(
  agreement: Reason['agreement'],
): agreement is Exclude<Reason['agreement'], 'notDerived' | 'notRecorded'> {
  return agreement !== 'notDerived' && agreement !== 'notRecorded';
}
