import { z } from 'zod';

export const Regulation = z.enum(['mdr', 'ivdr']);
export type Regulation = z.infer<typeof Regulation>;

/** Classes of each regulation, lowest first. */
export const classesOf = {
  mdr: ['I', 'IIa', 'IIb', 'III'],
  ivdr: ['A', 'B', 'C', 'D'],
} as const satisfies Record<Regulation, readonly string[]>;

export const DeviceClass = z.enum([...classesOf.mdr, ...classesOf.ivdr]);
export type DeviceClass = z.infer<typeof DeviceClass>;

/** The yes-or-no fields of the profile, in the order in which they are asked. */
export const profileFlags = [
  'softwareOnly',
  'containsSoftware',
  'active',
  'connected',
  'itNetworkInterface',
  'usedInCombination',
  'requiresConnectionToOperate',
  'connectedToActiveDevice',
  'mobilePlatform',
  'storesPersonalData',
  'storesSecrets',
  'implantable',
  'energySource',
  'measuringFunction',
  'monitorsClinicalParameters',
  'layUser',
  'selfTesting',
  'nearPatientTesting',
  'electronicIfu',
  'annexXvi',
  'customMade',
  'investigational',
  'performanceStudy',
  'designedOrManufacturedByThirdParty',
  'technicalDocumentationCertificate',
] as const;

export const ProfileFlag = z.enum(profileFlags);
export type ProfileFlag = z.infer<typeof ProfileFlag>;

export const profileFields = ['regulation', 'class', ...profileFlags] as const;
export const ProfileField = z.enum(profileFields);
export type ProfileField = z.infer<typeof ProfileField>;

const flag = z.boolean().optional();

/** What the law asks about a device. A field that is left out is unknown: a question, never a no. */
export const DeviceProfile = z.strictObject({
  regulation: Regulation.optional(),
  class: DeviceClass.optional(),
  softwareOnly: flag,
  containsSoftware: flag,
  active: flag,
  connected: flag,
  itNetworkInterface: flag,
  usedInCombination: flag,
  requiresConnectionToOperate: flag,
  connectedToActiveDevice: flag,
  mobilePlatform: flag,
  storesPersonalData: flag,
  storesSecrets: flag,
  implantable: flag,
  energySource: flag,
  measuringFunction: flag,
  monitorsClinicalParameters: flag,
  layUser: flag,
  selfTesting: flag,
  nearPatientTesting: flag,
  electronicIfu: flag,
  annexXvi: flag,
  customMade: flag,
  investigational: flag,
  performanceStudy: flag,
  designedOrManufacturedByThirdParty: flag,
  technicalDocumentationCertificate: flag,
});
export type DeviceProfile = z.infer<typeof DeviceProfile>;
