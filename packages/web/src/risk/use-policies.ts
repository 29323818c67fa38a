import { SafetyPolicy, SecurityPolicy } from '@suture/core/risk';
import type { RecordEnvelope } from '@suture/server/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { recordQuery, recordsOfKindQuery } from '../device/queries.ts';
import type { KnownPolicies, Standing } from '../ui/fields/levels.ts';

/** The policies in force. Levels take their names from them. */
export function usePolicies(device: string): KnownPolicies {
  const safety = useRead(usePolicyRecord(device, 'safetyPolicy'), SafetyPolicy);
  const security = useRead(usePolicyRecord(device, 'securityPolicy'), SecurityPolicy);
  return useMemo(
    () => ({
      safety: safety.policy,
      security: security.policy,
      standing: { safety: safety.standing, security: security.standing },
    }),
    [safety, security],
  );
}

type PolicyRecord = { readonly data: RecordEnvelope | undefined; readonly standing: Standing };

/** The policy in force: the approved one, else the one being written; the retired ones never. */
export function usePolicyRecord(device: string, kind: 'safetyPolicy' | 'securityPolicy'): PolicyRecord {
  const list = useQuery(recordsOfKindQuery(device, kind));
  const rows = list.data?.items ?? [];
  const key = (rows.find(({ status }) => status === 'approved') ?? rows.find(({ status }) => status !== 'retired'))
    ?.key;
  const record = useQuery({ ...recordQuery(device, key ?? ''), enabled: key !== undefined });
  const open = list.data === undefined ? list : key === undefined ? undefined : record;
  return { data: record.data, standing: useStanding(open) };
}

/** An answer that is there stays one, also where it cannot be asked for again. */
function useStanding(open: { readonly data: unknown; readonly error: Error | null } | undefined): Standing {
  const isKnown = open === undefined || open.data !== undefined;
  const error = open?.error ?? undefined;
  return useMemo(() => {
    if (isKnown) return { kind: 'known' };
    return error ? { kind: 'notHad', error } : { kind: 'asked' };
  }, [isKnown, error]);
}

type Schema<Policy> = { safeParse(body: unknown): { readonly data?: Policy; readonly error?: Error } };
type Read<Policy> = { readonly policy: Policy | undefined; readonly standing: Standing };

function useRead<Policy>({ data, standing }: PolicyRecord, schema: Schema<Policy>): Read<Policy> {
  return useMemo(() => {
    if (data === undefined) return { policy: undefined, standing };
    const { data: policy, error } = schema.safeParse(data.body);
    return { policy, standing: error ? { kind: 'notHad', error } : standing };
  }, [data, standing, schema]);
}
