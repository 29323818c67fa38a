import { SafetyPolicy, SecurityPolicy } from '@suture/core/risk';
import type { RecordEnvelope } from '@suture/server/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { recordQuery, recordsOfKindQuery } from '../device/queries.ts';

/** The policies in force. Levels take their names from them. */
export function usePolicies(device: string) {
  const safety = usePolicyRecord(device, 'safetyPolicy').data;
  const security = usePolicyRecord(device, 'securityPolicy').data;
  return useMemo(
    () => ({
      safety: safety && SafetyPolicy.safeParse(safety.body).data,
      security: security && SecurityPolicy.safeParse(security.body).data,
    }),
    [safety, security],
  );
}

type PolicyRecord = { readonly data: RecordEnvelope | undefined; readonly isMissing: boolean };

/** The policy in force: the approved one, else the one being written; the retired ones never. */
export function usePolicyRecord(device: string, kind: 'safetyPolicy' | 'securityPolicy'): PolicyRecord {
  const list = useQuery(recordsOfKindQuery(device, kind));
  const rows = list.data?.items ?? [];
  const key = (rows.find(({ status }) => status === 'approved') ?? rows.find(({ status }) => status !== 'retired'))
    ?.key;
  const { data } = useQuery({ ...recordQuery(device, key ?? ''), enabled: key !== undefined });
  return { data, isMissing: list.isSuccess && key === undefined };
}
