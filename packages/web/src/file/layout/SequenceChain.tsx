import { HazardousSituation, type Sequence } from '@suture/core/risk';
import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import type { usePolicies } from '../../risk/use-policies.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { FieldValue } from '../../ui/fields/FieldsView.tsx';
import { RecordLink } from '../../ui/fields/RecordLink.tsx';
import { fieldLabel, valueWords } from '../../ui/fields/words.ts';
import { Tag, type Voice } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import type { Around, Envelope } from '../queries.ts';
import classes from './layout.module.css';
import { type Reason, SequenceEstimate } from './SequenceEstimate.tsx';

export type Context = { readonly device: string; readonly policies: ReturnType<typeof usePolicies> };
type Props = Context & { readonly record: Envelope; readonly around: Around | undefined };

/** How it comes to the situation and what follows: cause, events, situation, harm, one chain for each sequence. */
export function SequenceChains({ record, around, ...context }: Props) {
  const { sequences = [] } = HazardousSituation.parse(record.body);
  const risks = around?.namedBy.filter(({ kind }) => kind === 'safetyRisk') ?? [];
  return (
    <section className={classes.chains} aria-labelledby="sequences">
      <h2 id="sequences">{t('record.chain.title')}</h2>
      {sequences.length === 0 && <p className={classes.open}>{t('record.chain.none')}</p>}
      {sequences.map((sequence) => (
        <Chain
          key={sequence.id}
          sequence={sequence}
          reason={around?.sequences?.find(({ id }) => id === sequence.id)}
          {...context}
        />
      ))}
      <ol className={classes.chain} data-end>
        <Link label={t('record.chain.situation')} voice="safety">
          <strong>{String(record.body.title)}</strong>
        </Link>
        <Link label={t('record.chain.harm')} voice="safety">
          {risks.length === 0 && <span className={classes.open}>{t('record.chain.noHarm')}</span>}
          {risks.map(({ key, title }) => (
            <div key={key}>
              <AppLink to={paths.record(context.device, key)}>
                <span className="record-key">{key}</span> {title}
              </AppLink>
            </div>
          ))}
        </Link>
      </ol>
    </section>
  );
}

type ChainProps = Context & { readonly sequence: Sequence; readonly reason: Reason | undefined };

function Chain({ sequence, reason, ...context }: ChainProps) {
  const { id, causes, events, upTo, p1Basis } = sequence;
  const at = ['sequences', id];
  return (
    <article className={classes.sequence} aria-label={t('record.chain.sequence', { id })}>
      <header>
        <h3>{t('record.chain.sequence', { id })}</h3>
        {upTo && (
          <span className={classes.quiet}>
            {fieldLabel('upTo')}: <FieldValue value={upTo} path={[...at, 'upTo']} context={context} />
          </span>
        )}
      </header>
      <ol className={classes.chain}>
        <Link
          label={t('record.chain.causes')}
          voice={causes.some(({ type }) => type === 'security') ? 'security' : 'plain'}
        >
          {causes.map(({ type, ref, text, useScenarioRef }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what is only read is never re-ordered
            <div key={place}>
              <Tag voice={voiceOf(type)}>{valueWords(type)}</Tag>{' '}
              {ref && <RecordLink recordKey={ref} device={context.device} />} {text}
              {useScenarioRef && (
                <span className={classes.quiet}> {t('record.chain.useScenario', { ref: useScenarioRef })}</span>
              )}
            </div>
          ))}
        </Link>
        <Link label={t('record.chain.events')} voice="plain">
          <p>{events}</p>
        </Link>
        <Link label={fieldLabel('p1')} voice="safety">
          {reason && <SequenceEstimate reason={reason} upTo={upTo} basis={p1Basis} {...context} />}
        </Link>
      </ol>
    </article>
  );
}

export function Link({
  label,
  voice,
  children,
}: {
  readonly label: string;
  readonly voice: Voice;
  readonly children: ReactNode;
}) {
  return (
    <li data-voice={voice}>
      <div className={classes.step}>{label}</div>
      <div className={classes.body}>{children}</div>
    </li>
  );
}

function voiceOf(type: string): Voice {
  return type === 'security' ? 'security' : 'plain';
}
