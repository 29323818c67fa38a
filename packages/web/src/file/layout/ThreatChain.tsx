import { SecurityRisk } from '@suture/core/risk';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { RecordLink } from '../../ui/fields/RecordLink.tsx';
import { fieldLabel, valueWords } from '../../ui/fields/words.ts';
import { Tag } from '../../ui/Tag.tsx';
import { t } from '../../words/index.ts';
import type { Around, Envelope } from '../queries.ts';
import classes from './layout.module.css';
import { Link } from './SequenceChain.tsx';

type Props = { readonly record: Envelope; readonly around: Around | undefined; readonly device: string };

/** Threat, weakness, asset, what is lost, and where the safety file takes it on. */
export function ThreatChain({ record, around, device }: Props) {
  const risk = SecurityRisk.parse(record.body);
  const situations = around?.namedBy.filter(({ kind }) => kind === 'hazardousSituation') ?? [];
  return (
    <section aria-labelledby="path" className={classes.chains}>
      <h2 id="path">{t('record.chain.fromSecurity')}</h2>
      <ol className={classes.chain}>
        {(['threat', 'weakness', 'asset'] as const).map((field) => {
          const key = risk[field];
          return (
            <Link key={field} label={fieldLabel(field)} voice="security">
              {key ? (
                <RecordLink recordKey={key} device={device} />
              ) : (
                <Tag voice="unknown">{t('record.facts.unknown')}</Tag>
              )}
            </Link>
          );
        })}
        <Link label={fieldLabel('losses')} voice="both">
          {(risk.losses ?? []).length === 0 && <Tag voice="unknown">{t('record.facts.unknown')}</Tag>}
          {(risk.losses ?? []).map(({ property, function: of }) => (
            <div key={`${property} ${of ?? ''}`}>
              {valueWords(property)}
              {of && ': '}
              {of && <RecordLink recordKey={of} device={device} />}
            </div>
          ))}
        </Link>
        {situations.length > 0 && (
          <Link label={t('record.chain.situation')} voice="safety">
            {[...new Map(situations.map((each) => [each.key, each])).values()].map(({ key, title }) => (
              <div key={key}>
                <AppLink to={paths.record(device, key)}>
                  <span className="record-key">{key}</span> {title}
                </AppLink>
              </div>
            ))}
          </Link>
        )}
      </ol>
    </section>
  );
}
