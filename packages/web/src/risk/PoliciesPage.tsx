import { Skeleton } from '@mantine/core';
import { defaultSafetyPolicy, defaultSecurityPolicy } from '@suture/core/risk';
import { useMay } from '../access/use-may.ts';
import { ofDevice } from '../api/query-client.ts';
import { useChange } from '../api/use-change.ts';
import { AllowedButton } from '../ui/AllowedButton.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Page } from '../ui/Page.tsx';
import { useDeviceParam } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
import { PolicyPanel } from './PolicyPanel.tsx';
import classes from './policy.module.css';
import { ScalesAwaited } from './ScalesAwaited.tsx';
import { usePolicyRecord } from './use-policies.ts';

/** The criteria of both sides, as grids: what the scales are, and what each pair of levels comes to. */
export function PoliciesPage() {
  const device = useDeviceParam();
  return (
    <Page title={t('policies.title')} lead={t('policies.lead')}>
      <div className={classes.panels}>
        <OfSide device={device} kind="safetyPolicy" />
        <OfSide device={device} kind="securityPolicy" />
      </div>
    </Page>
  );
}

const examples = { safetyPolicy: defaultSafetyPolicy, securityPolicy: defaultSecurityPolicy } as const;

function OfSide({ device, kind }: { readonly device: string; readonly kind: 'safetyPolicy' | 'securityPolicy' }) {
  const { data, standing } = usePolicyRecord(device, kind);
  if (data) return <PolicyPanel record={data} device={device} />;
  if (standing.kind === 'known') return <None device={device} kind={kind} />;
  return <ScalesAwaited device={device} standing={standing} skeleton={<Skeleton height={480} radius="lg" />} />;
}

function None({ device, kind }: { readonly device: string; readonly kind: 'safetyPolicy' | 'securityPolicy' }) {
  const may = useMay()('record.write', { kind });
  const side = kind === 'safetyPolicy' ? 'safety' : 'security';
  const start = useChange('POST /api/v1/devices/{device}/records', { refreshes: [ofDevice(device)] });
  return (
    <Empty
      title={t(`policies.side.${side}.none`)}
      actions={
        <AllowedButton
          permission={may}
          loading={start.isPending}
          onClick={() => start.mutate({ params: { device }, body: { kind, body: { ...examples[kind] } } })}
        >
          {t('policies.start')}
        </AllowedButton>
      }
    >
      {t(`policies.side.${side}.noneText`)}
    </Empty>
  );
}
