import type { z } from 'zod';
import { Device, DeviceFunction, Participant, Variant } from '../../device/index.ts';
import { type DeviceFile, deviceFile, type FileRecord } from '../../file/index.ts';
import { Transfer } from '../connection/transfer.ts';
import { Control } from '../controls/control.ts';
import { defaultSafetyPolicy, defaultSecurityPolicy } from '../policy/default-policies.ts';
import { OverallResidual } from '../policy/plan.ts';
import { SafetyPolicy, SecurityPolicy } from '../policy/policy.ts';
import { HazardousSituation, SafetyRisk } from '../safety/safety.ts';
import { SecurityRisk } from '../security/security.ts';

/** A file over these records; where they bring none of their own, with the default policies, a physical device and a clinician. */
export function aDeviceFile(records: readonly FileRecord[]): DeviceFile {
  const given = new Set(records.map(({ kind }) => kind));
  const defaults = [aDevice(), aParticipant(), aSafetyPolicy(), aSecurityPolicy()];
  return deviceFile([...defaults.filter(({ kind }) => !given.has(kind)), ...records]);
}

/** Fields as one would write them in YAML; what is left out and has to be there is filled in. */
type Fields<Schema extends z.ZodType> = Partial<z.input<Schema>> & { readonly key?: string };

export function aDevice({ key = 'DEV-pump', ...fields }: Fields<typeof Device> = {}): FileRecord<'device'> {
  return { kind: 'device', key, body: Device.parse({ title: 'Pump', profile: { softwareOnly: false }, ...fields }) };
}

export function aVariant(key: string, status: 'draft' | 'retired' = 'draft'): FileRecord<'variant'> {
  return { kind: 'variant', key, body: Variant.parse({ title: key, status }) };
}

/** Acts on the body where nothing else is said. */
export function aFunction({ key = 'FN-1', ...fields }: Fields<typeof DeviceFunction> = {}): FileRecord<'function'> {
  return { kind: 'function', key, body: DeviceFunction.parse({ title: 'Deliver insulin', effect: 'body', ...fields }) };
}

export function aParticipant({ key = 'PT-1', ...fields }: Fields<typeof Participant> = {}): FileRecord<'participant'> {
  return { kind: 'participant', key, body: Participant.parse({ title: 'Dr Okafor', function: 'clinical', ...fields }) };
}

export const confirmed = { by: 'Dr Okafor', on: '2026-03-02' } as const;
/** Of a safety-impact answer: by who speaks for the clinic. */
export const bySafety = { ...confirmed, participant: 'PT-1' } as const;

/** Without losses; its answer is a confirmed "yes". */
export function aSecurityRisk({
  key = 'SR-1',
  ...fields
}: Fields<typeof SecurityRisk> = {}): FileRecord<'securityRisk'> {
  const body = { title: 'Stranger sends commands', safetyImpact: { answer: 'yes', confirmed: bySafety }, ...fields };
  return { kind: 'securityRisk', key, body: SecurityRisk.parse(body) };
}

export function aSituation({
  key = 'HS-1',
  ...fields
}: Fields<typeof HazardousSituation> = {}): FileRecord<'hazardousSituation'> {
  return { kind: 'hazardousSituation', key, body: HazardousSituation.parse({ title: 'Dose too high', ...fields }) };
}

/** A situation with one sequence, A, that these security risks cause. */
export function aSituationCausedBy(refs: readonly string[], upTo?: string, key = 'HS-1'): FileRecord {
  const causes = refs.map((ref) => ({ type: 'security' as const, ref }));
  return aSituation({ key, sequences: [{ id: 'A', events: 'A command is taken for the nurse’s.', causes, upTo }] });
}

export function aSafetyRisk({ key = 'SAR-1', ...fields }: Fields<typeof SafetyRisk> = {}): FileRecord<'safetyRisk'> {
  const body = { title: 'Hypoglycaemia', situation: 'HS-1', ...fields };
  return { kind: 'safetyRisk', key, body: SafetyRisk.parse(body) };
}

export const allNo = {
  emergencyAccess: 'no',
  alarmsOrDisplay: 'no',
  timingOrAvailability: 'no',
  interfacePrivilegeData: 'no',
  maintenanceUpdateRecovery: 'no',
} as const;

/**
 * A security control in place, judged from both sides: adequate, hinders nothing, touches nothing. Every judgement is
 * signed unless a test says `judged: undefined`.
 */
export function aControl({ key = 'RC-1', ...fields }: Fields<typeof Control> = {}): FileRecord<'control'> {
  const body: Fields<typeof Control> = {
    title: 'Sign commands',
    origin: 'security',
    option: 'protectiveMeasure',
    state: 'inPlace',
    reduces: [{ risk: 'SR-1', factor: 'exploitability' }],
    modes: ['normal', 'emergency'],
    strength: { level: 'adequate' },
    hindrance: {
      modes: [
        { mode: 'normal', level: 'none' },
        { mode: 'emergency', level: 'none' },
      ],
    },
    crossSafety: allNo,
    effectivenessEvidence: [{ ref: 'TR-7', result: 'passed' }],
    ...fields,
  };
  const judged = judgements.flatMap(([judgement, by]) => {
    const given: object | undefined = body[judgement];
    return given ? [[judgement, { judged: { by, on: '2026-03-02' }, ...given }]] : [];
  });
  return { kind: 'control', key, body: Control.parse({ ...body, ...Object.fromEntries(judged) }) };
}

const judgements = [
  ['strength', 'Mara Lindt'],
  ['hindrance', 'Dr Okafor'],
  ['crossSafety', 'Dr Okafor'],
  ['crossSecurity', 'Mara Lindt'],
] as const;

export function aTransfer({ key = 'TR-1', ...fields }: Fields<typeof Transfer> = {}): FileRecord<'transfer'> {
  const body = { title: 'To the safety side', point: 'cp1', source: 'SR-1', state: 'sent', ...fields };
  return { kind: 'transfer', key, body: Transfer.parse(body) };
}

export function anOverallResidual({
  key = 'OR-1',
  ...fields
}: Fields<typeof OverallResidual> = {}): FileRecord<'overallResidual'> {
  const body = { title: 'Residual security risk', discipline: 'security', ...fields };
  return { kind: 'overallResidual', key, body: OverallResidual.parse(body) };
}

export function aSafetyPolicy({
  key = 'SP-1',
  ...fields
}: Fields<typeof SafetyPolicy> = {}): FileRecord<'safetyPolicy'> {
  return { kind: 'safetyPolicy', key, body: SafetyPolicy.parse({ ...defaultSafetyPolicy, ...fields }) };
}

export function aSecurityPolicy({
  key = 'CP-1',
  ...fields
}: Fields<typeof SecurityPolicy> = {}): FileRecord<'securityPolicy'> {
  return { kind: 'securityPolicy', key, body: SecurityPolicy.parse({ ...defaultSecurityPolicy, ...fields }) };
}
