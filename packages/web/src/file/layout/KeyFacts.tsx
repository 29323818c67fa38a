import type { ReactNode } from 'react';
import type { usePolicies } from '../../risk/use-policies.ts';
import { FieldValue } from '../../ui/fields/FieldsView.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import type { Around, Envelope } from '../queries.ts';
import { type Fact, keyFacts } from './key-facts.ts';
import classes from './layout.module.css';

type Props = {
  readonly record: Envelope;
  readonly around: Around | undefined;
  readonly device: string;
  readonly policies: ReturnType<typeof usePolicies>;
};

/** What one wants to know of a record before reading it. What is not known says so. */
export function KeyFacts({ record, around, device, policies }: Props) {
  const facts = keyFacts(record, around);
  if (facts.length === 0) return null;
  const shown = ({ value, path }: NonNullable<Fact['is']>): ReactNode =>
    value === undefined ? (
      <Tag voice="unknown">{t('record.facts.unknown')}</Tag>
    ) : (
      <FieldValue value={value} path={path} context={{ device, policies }} />
    );
  return (
    <dl className={classes.facts} aria-label={t('record.facts.label')}>
      {facts.map(({ label, is, left, note, against, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {text}
            {is && shown(is)}
            {left && (
              <>
                <span className={classes.arrow} aria-hidden="true">
                  {' → '}
                </span>
                {shown(left)}
              </>
            )}{' '}
            {against && <Tag voice="bad">{against}</Tag>} {note && <Tag voice="unknown">{note}</Tag>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
