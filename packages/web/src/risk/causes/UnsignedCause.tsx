import type { Permission } from '@suture/core/access';
import { HazardousSituation, isCauseUnsigned, withCauseSigned } from '@suture/core/risk';
import type { RecordEnvelope } from '@suture/server/contract';
import { useMe } from '../../access/queries.ts';
import { useMay } from '../../access/use-may.ts';
import { ofDevice } from '../../api/query-client.ts';
import { useChange } from '../../api/use-change.ts';
import { AllowedButton } from '../../ui/AllowedButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { t } from '../../words/index.ts';
import classes from './causes.module.css';

type Props = { readonly record: RecordEnvelope; readonly device: string };

/** Of a situation whose security cause is ruled out without a signature: that it does not count, and the signature. */
export function UnsignedCause({ record, device }: Props) {
  const situation = HazardousSituation.safeParse(record.body).data;
  const person = useMe()?.account.name;
  const may = useMay()('record.write', { kind: 'hazardousSituation', field: 'securityCause.by' });
  const sign = useChange('PUT /api/v1/devices/{device}/records/{key}', {
    refreshes: [ofDevice(device)],
    says: t('causes.signed', { count: 1 }),
  });
  if (situation === undefined || person === undefined || !isCauseUnsigned(situation)) return null;
  const isArgued = situation.securityCause?.reason !== undefined;
  const permission: Permission = !may.allowed || isArgued ? may : { allowed: false, reason: t('causes.unargued') };
  return (
    <Notice tone="warn">
      <div className={classes.unsigned}>
        <p>
          <strong>{t('causes.title')}</strong> {permission.allowed ? t('causes.text') : permission.reason}
        </p>
        <AllowedButton
          permission={permission}
          loading={sign.isPending}
          onClick={() =>
            sign.mutate({
              params: { device, key: record.key },
              ifMatch: record.version,
              body: { body: withCauseSigned(situation, person), why: t('causes.why') },
            })
          }
        >
          {t('causes.sign')}
        </AllowedButton>
      </div>
    </Notice>
  );
}
