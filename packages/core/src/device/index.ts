import { type Device, deviceKind } from './device.ts';
import { type DeviceFunction, functionKind } from './function.ts';
import { type Release, releaseKind, type Variant, variantKind } from './release.ts';
import {
  type Assumption,
  assumptionKind,
  type ForeseeableMisuse,
  misuseKind,
  type Participant,
  participantKind,
} from './use.ts';

export * from './clinical-effect.ts';
export * from './device.ts';
export * from './function.ts';
export * from './release.ts';
export * from './same-device.ts';
export * from './slug.ts';
export * from './use.ts';

export const deviceKinds = [
  deviceKind,
  variantKind,
  releaseKind,
  functionKind,
  misuseKind,
  assumptionKind,
  participantKind,
] as const;

export type DeviceKinds = {
  readonly device: Device;
  readonly variant: Variant;
  readonly release: Release;
  readonly function: DeviceFunction;
  readonly misuse: ForeseeableMisuse;
  readonly assumption: Assumption;
  readonly participant: Participant;
};
