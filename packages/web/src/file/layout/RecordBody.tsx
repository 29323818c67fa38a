import { gridFields, PolicyGrids, policyOf } from '../../risk/PolicyGrids.tsx';
import type { usePolicies } from '../../risk/use-policies.ts';
import { FieldsView } from '../../ui/fields/FieldsView.tsx';
import { t } from '../../words/index.ts';
import type { Around, Envelope } from '../queries.ts';
import { fieldGroups } from './field-groups.ts';
import classes from './layout.module.css';
import { SequenceChains } from './SequenceChain.tsx';
import { ThreatChain } from './ThreatChain.tsx';

type Props = {
  readonly record: Envelope;
  readonly around: Around | undefined;
  readonly device: string;
  readonly policies: ReturnType<typeof usePolicies>;
};

/** Fields that are drawn rather than listed. */
const drawn: Readonly<Record<string, readonly string[]>> = {
  hazardousSituation: ['sequences'],
  securityRisk: ['threat', 'weakness', 'asset', 'losses'],
  safetyPolicy: gridFields,
  securityPolicy: gridFields,
};

/** What the record says, laid out for its kind. */
export function RecordBody({ record, around, device, policies }: Props) {
  const policy = policyOf(record);
  // What a change has re-opened stands in the key facts, and is recorded as it was decided.
  const hidden = [...(drawn[record.kind] ?? []), ...(around?.card?.isReopened ? ['state'] : [])];
  const listed = Object.fromEntries(Object.entries(record.body).filter(([name]) => !hidden.includes(name)));
  const groups = fieldGroups(record.kind, listed);
  return (
    <>
      {record.kind === 'securityRisk' && <ThreatChain record={record} around={around} device={device} />}
      {record.kind === 'hazardousSituation' && (
        <SequenceChains record={record} around={around} device={device} policies={policies} />
      )}
      {policy && (
        <section aria-label={t('record.fields.grids')} className={classes.groups}>
          <PolicyGrids policy={policy} />
        </section>
      )}
      <section aria-label={t('record.fields.label')} className={classes.groups}>
        {groups.length === 0 && hidden.length === 0 && <p className={classes.open}>{t('record.fields.nothing')}</p>}
        {groups.map(({ title, body }) => (
          <div key={title ?? ''}>
            {(title || groups.length > 1) && <h2>{title ? t(`record.groups.${title}`) : t('record.fields.more')}</h2>}
            <FieldsView body={body} device={device} policies={policies} />
          </div>
        ))}
      </section>
    </>
  );
}
