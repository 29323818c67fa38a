import type { DeviceFile } from '@suture/core/file';
import {
  levelName,
  noLongerNamed,
  safetyPolicyOf,
  securityPolicyOf,
  standingDecision,
  type Transfer,
} from '@suture/core/risk';
import type { Answer } from '../../contract/index.ts';
import { titleOf } from '../transfer-rows.ts';

type Decision = NonNullable<Answer<'GET /api/v1/devices/{device}/board/{card}'>['decision']>;

/** What was decided or dismissed, as it is read: levels by the names of the policies, people by theirs. */
export function decisionOf(file: DeviceFile, transfer: Transfer): Decision | undefined {
  const { state, dismissed } = transfer;
  const decision = standingDecision(transfer);
  if (state === 'dismissed') {
    const { reason, signed } = dismissed ?? {};
    return {
      outcome: 'dismissed',
      ...(reason !== undefined && { reason }),
      ...by(file, signed),
      places: [],
      participants: [],
    };
  }
  if (decision === undefined) return undefined;
  const {
    outcome,
    reason,
    situation,
    sequence,
    hazards = [],
    securityRisks = [],
    conditions,
    participants = [],
  } = decision;
  const { requiredExploitability, severity } = decision;
  const unnamed = noLongerNamed(file, transfer);
  const placed = situation === undefined ? [] : [sequence === undefined ? situation : `${situation}.${sequence}`];
  return {
    outcome,
    reason,
    ...by(file, decision.signed),
    places: [...placed, ...hazards, ...securityRisks],
    ...(unnamed !== undefined && { noLongerNamed: unnamed }),
    ...(conditions !== undefined && { conditions }),
    ...(requiredExploitability !== undefined && {
      needs: levelName(securityPolicyOf(file)?.exploitability, requiredExploitability),
    }),
    ...(severity !== undefined && { severity: levelName(safetyPolicyOf(file)?.severity, severity) }),
    participants: namesOf(file, participants),
  };
}

type Signature = NonNullable<Transfer['decision']>['signed'];

function by(file: DeviceFile, signed: Signature): Pick<Decision, 'by' | 'on' | 'reaffirmed'> {
  if (signed === undefined) return {};
  const { reaffirmed } = signed;
  const again = reaffirmed && { ...reaffirmed, participants: namesOf(file, reaffirmed.participants) };
  return { by: signed.by, on: signed.on, ...(again && { reaffirmed: again }) };
}

function namesOf(file: DeviceFile, participants: readonly string[] = []): string[] {
  return participants.map((key) => titleOf(file, key));
}
