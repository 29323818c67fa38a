import type { RecordEnvelope } from '@suture/server/contract';
import { useMay } from '../access/use-may.ts';
import { paths } from '../paths.ts';
import { AllowedButton } from '../ui/AllowedButton.tsx';
import { AppLink } from '../ui/AppLink.tsx';
import { WaitingDraft } from '../ui/drafts/WaitingDraft.tsx';
import { Notice } from '../ui/Notice.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useGo } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
import { PolicyGrids, policyOf } from './PolicyGrids.tsx';
import classes from './policy.module.css';

/** One policy as grids. It is changed where every record is: with a draft that is kept, and merged with what others write. */
export function PolicyPanel({ record, device }: { readonly record: RecordEnvelope; readonly device: string }) {
  const may = useMay()('record.write', { kind: record.kind });
  const go = useGo();
  const policy = policyOf(record);
  if (policy === undefined) return null;
  const edit = () => go(paths.record(device, record.key, { edit: 'yes' }));
  return (
    <section className={classes.panel} aria-labelledby={`policy-${record.key}`}>
      <header className={classes.head}>
        <h2 id={`policy-${record.key}`}>
          <AppLink to={paths.record(device, record.key)}>{policy.title}</AppLink>
        </h2>
        <Tag voice={policy.discipline}>{t(`forms.discipline.${policy.discipline}`)}</Tag>
        <StatusTag status={policy.status} stated={record.approval === 'statedInFile'} />
        <AllowedButton size="xs" variant="default" permission={may} onClick={edit}>
          {t(`policies.side.${policy.discipline}.edit`)}
        </AllowedButton>
      </header>
      <WaitingDraft recordKey={record.key} device={device} onContinue={edit} />
      {policy.origin === 'example' && <Notice tone="warn">{t('policies.example')}</Notice>}
      {policy.rationale && <p className={classes.rationale}>{policy.rationale}</p>}
      <PolicyGrids policy={policy} />
    </section>
  );
}
