import type { DeviceFile } from '@suture/core/file';
import { Problem, say } from '@suture/core/kernel';
import {
  alternativesTo,
  type Control,
  controlRelationOf,
  evaluateSafetyRisk,
  evaluateSecurityRisk,
  hinderedModes,
  mayApproveTradeOff,
  relationOf,
  safetyRelationOf,
  scaleMarkOf,
  scaleOf,
} from '@suture/core/risk';
import type { Answer } from '../../contract/index.ts';
import type { Seal, Sealing } from './seals.ts';

type ScaleAnswer = Answer<'GET /api/v1/devices/{device}/controls/{key}/scale'>;
type TouchedRisk = ScaleAnswer['risks'][number];

/** A control as both sides see it, with what it touches and what could be done instead. */
export function readScale({ open, key, caller }: Sealing, seals: readonly Seal[]): ScaleAnswer {
  const { file, stored } = open;
  const control = controlAt(file, key);
  const scale = scaleOf(file, key);
  const { flags, why, missing } = controlRelationOf(file, key);
  return {
    key,
    title: control.title,
    // Not `version`: that would be its ETag, and what is sealed changes beside the record.
    recordVersion: stored.get(key)?.version ?? 0,
    ...(control.origin && { origin: control.origin }),
    state: control.state,
    // Absent and undefined are the same in an answer.
    scale: JSON.parse(JSON.stringify(scale)) as ScaleAnswer['scale'],
    mark: scaleMarkOf(file, key),
    flags: [...flags],
    why,
    missing: [...missing],
    risks: touchedRisks(file, control),
    alternatives: alternativesTo(file, key).map((other) => alternative(file, other)),
    seals: [...seals],
    mayApprove: {
      security: mayApproveTradeOff(file, control, caller.account.name, 'security').allowed,
      safety: mayApproveTradeOff(file, control, caller.account.name, 'safety').allowed,
    },
  };
}

export function controlAt(file: DeviceFile, key: string): Control {
  const control = file.get('control', key);
  if (control) return control;
  throw new Problem('not-found', say`There is no control ${key} in this device.`, [
    { record: key, message: say`is no control` },
  ]);
}

function alternative(file: DeviceFile, key: string): ScaleAnswer['alternatives'][number] {
  const control = controlAt(file, key);
  return {
    key,
    title: control.title,
    state: control.state,
    mark: scaleMarkOf(file, key),
    hinders: [...hinderedModes(control)],
  };
}

export function touchedRisks(file: DeviceFile, { reduces = [] }: Control): TouchedRisk[] {
  return reduces.map(({ risk: key, factor }) => {
    const isSecurity = key.startsWith('SR-');
    const now = isSecurity ? evaluateSecurityRisk(file, key).now : evaluateSafetyRisk(file, key).now.verdict;
    const { relation } = isSecurity ? relationOf(file, key) : safetyRelationOf(file, key);
    return { key, title: file.record(key)?.body.title ?? key, factor, relation, ...(now && { now }) };
  });
}
