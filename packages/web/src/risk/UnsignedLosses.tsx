import { DeviceFunction, unsignedLosses, withLossesSigned } from '@suture/core/device';
import type { RecordEnvelope } from '@suture/server/contract';
import { useMe } from '../access/queries.ts';
import { signatureOf } from '../access/signature.ts';
import { useMay } from '../access/use-may.ts';
import { ofDevice } from '../api/query-client.ts';
import { useChange } from '../api/use-change.ts';
import { AllowedButton } from '../ui/AllowedButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { t } from '../words/index.ts';
import classes from './questions.module.css';

type Props = { readonly record: RecordEnvelope; readonly device: string };

/** Of a function whose loss is said to harm nobody without a signature: that it does not count, and the signature. */
export function UnsignedLosses({ record, device }: Props) {
  const body = DeviceFunction.safeParse(record.body).data;
  const person = useMe()?.account.name;
  const may = useMay()('record.write', { kind: 'function', field: 'ifLost' });
  const sign = useChange('PUT /api/v1/devices/{device}/records/{key}', {
    refreshes: [ofDevice(device)],
    says: t('questions.unsigned.signed'),
  });
  const losses = body === undefined ? [] : unsignedLosses(body);
  if (body === undefined || person === undefined || losses.length === 0) return null;
  function confirm(unsigned: DeviceFunction, by: string) {
    const signed = withLossesSigned(unsigned, signatureOf(by));
    sign.mutate({
      params: { device, key: record.key },
      ifMatch: record.version,
      body: { body: signed, why: t('questions.unsigned.why') },
    });
  }
  return (
    <Notice tone="warn">
      <p>
        <strong>{t('questions.unsigned.title')}</strong> {may.allowed ? t('questions.unsigned.text') : may.reason}
      </p>
      <ul className={classes.unsigned}>
        {losses.map((property) => (
          <li key={property}>
            <strong>{t(`risk.losses.${property}.short`)}:</strong> {body.ifLost?.[property]?.whatHappens}
          </li>
        ))}
      </ul>
      <AllowedButton permission={may} loading={sign.isPending} onClick={() => confirm(body, person)}>
        {t('questions.unsigned.sign')}
      </AllowedButton>
    </Notice>
  );
}
