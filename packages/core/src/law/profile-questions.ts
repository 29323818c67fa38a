import { words } from '../kernel/index.ts';
import type { ProfileField, ProfileFlag } from './device-profile.ts';

/** How a field is asked, and how its answer is said of the device: "the device *contains software*". */
type Wording = { readonly label: string; readonly question: string; readonly help?: string };
type FlagWording = Wording & { readonly yes: string; readonly no: string };

export type ProfileQuestion = Wording & { readonly field: ProfileField };

export function questionOf(field: ProfileField): ProfileQuestion {
  const { label, question, help }: Wording =
    field === 'regulation' || field === 'class' ? choices[field] : flags[field];
  return help === undefined ? { field, label, question } : { field, label, question, help };
}

export function flagPhrase(field: ProfileFlag, answer: boolean): string {
  return flags[field][answer ? 'yes' : 'no'];
}

const choices: Readonly<Record<Exclude<ProfileField, ProfileFlag>, Wording>> = words({
  regulation: {
    label: 'Regulation',
    question: 'Is the device placed on the market under the MDR or the IVDR?',
  },
  class: {
    label: 'Risk class',
    question: 'In which risk class is the device?',
    help: 'MDR: I, IIa, IIb or III (Annex VIII). IVDR: A, B, C or D (Annex VIII).',
  },
});

const flags: Readonly<Record<ProfileFlag, FlagWording>> = words({
  softwareOnly: {
    label: 'Software in itself',
    question: 'Is the device software in itself?',
    help: 'Medical device software that is placed on the market as a device, without hardware of its own.',
    yes: 'is software in itself',
    no: 'is not software in itself',
  },
  containsSoftware: {
    label: 'Contains software',
    question: 'Does the device contain an electronic programmable system?',
    help: 'A physical device with firmware or other software in it.',
    yes: 'contains software',
    no: 'contains no software',
  },
  active: {
    label: 'Active device',
    question: 'Is the device an active device?',
    help: 'It runs on energy other than that of the body or gravity (MDR Article 2(4)). Software counts as active.',
    yes: 'is an active device',
    no: 'is not an active device',
  },
  connected: {
    label: 'Data connection',
    question: 'Does the device have a data connection of any kind?',
    help: 'Wired, wireless, or by removable media.',
    yes: 'has a data connection',
    no: 'has no data connection',
  },
  itNetworkInterface: {
    label: 'IT network',
    question: 'Does the device connect to an IT network?',
    help: 'A hospital network, the internet or a cloud service, by wire or wireless.',
    yes: 'connects to an IT network',
    no: 'does not connect to an IT network',
  },
  usedInCombination: {
    label: 'Used with other devices',
    question: 'Is the device intended for use with other devices or equipment?',
    yes: 'is intended for use with other devices or equipment',
    no: 'is not intended for use with other devices or equipment',
  },
  requiresConnectionToOperate: {
    label: 'Needs a connection to operate',
    question: 'Must the device be connected to other equipment to operate as intended?',
    yes: 'must be connected to other equipment to operate as intended',
    no: 'operates as intended without a connection to other equipment',
  },
  connectedToActiveDevice: {
    label: 'Connected to an active device',
    question: 'Is the device connected to an active device?',
    yes: 'is connected to an active device',
    no: 'is not connected to an active device',
  },
  mobilePlatform: {
    label: 'Mobile platform',
    question: 'Does the device run on a phone, a tablet or another mobile platform, or with one?',
    yes: 'runs on or with a mobile computing platform',
    no: 'does not run on or with a mobile computing platform',
  },
  storesPersonalData: {
    label: 'Personal data',
    question: 'Does the device store or process personal data?',
    yes: 'stores or processes personal data',
    no: 'neither stores nor processes personal data',
  },
  storesSecrets: {
    label: 'Keys and credentials',
    question: 'Does the device store keys, credentials or certificates?',
    yes: 'stores keys, credentials or certificates',
    no: 'stores no keys, credentials or certificates',
  },
  implantable: {
    label: 'Implantable',
    question: 'Is the device implantable?',
    help: 'MDR Article 2(5).',
    yes: 'is implantable',
    no: 'is not implantable',
  },
  energySource: {
    label: 'Energy source',
    question: 'Is the device connected to an energy source, or equipped with one?',
    help: 'IVDR Annex I, Section 17.',
    yes: 'is connected to or equipped with an energy source',
    no: 'has no energy source',
  },
  measuringFunction: {
    label: 'Measuring function',
    question: 'Does the device have a diagnostic or measuring function?',
    yes: 'has a measuring function',
    no: 'has no measuring function',
  },
  monitorsClinicalParameters: {
    label: 'Monitors the patient',
    question: 'Is the device intended to monitor clinical parameters of a patient?',
    yes: 'monitors clinical parameters of a patient',
    no: 'does not monitor clinical parameters of a patient',
  },
  layUser: {
    label: 'Lay users',
    question: 'Is the device intended for use by lay persons?',
    yes: 'is intended for use by lay persons',
    no: 'is not intended for use by lay persons',
  },
  selfTesting: {
    label: 'Self-testing',
    question: 'Is the device intended for self-testing?',
    help: 'IVDR Article 2(5): used by lay persons.',
    yes: 'is intended for self-testing',
    no: 'is not intended for self-testing',
  },
  nearPatientTesting: {
    label: 'Near-patient testing',
    question: 'Is the device intended for near-patient testing?',
    help: 'IVDR Article 2(6): outside a laboratory, by a health professional.',
    yes: 'is intended for near-patient testing',
    no: 'is not intended for near-patient testing',
  },
  electronicIfu: {
    label: 'Electronic instructions',
    question: 'Are the instructions for use supplied in electronic form instead of on paper?',
    yes: 'has instructions for use in electronic form',
    no: 'has instructions for use on paper',
  },
  annexXvi: {
    label: 'Annex XVI product',
    question: 'Is the product one without an intended medical purpose (MDR Annex XVI)?',
    yes: 'is a product of MDR Annex XVI',
    no: 'is not a product of MDR Annex XVI',
  },
  customMade: {
    label: 'Custom-made',
    question: 'Is the device custom-made?',
    help: 'MDR Article 2(3).',
    yes: 'is custom-made',
    no: 'is not custom-made',
  },
  investigational: {
    label: 'Clinical investigation',
    question: 'Is the device used in a clinical investigation?',
    yes: 'is used in a clinical investigation',
    no: 'is not used in a clinical investigation',
  },
  performanceStudy: {
    label: 'Performance study',
    question: 'Is the device used in a performance study?',
    yes: 'is used in a performance study',
    no: 'is not used in a performance study',
  },
  designedOrManufacturedByThirdParty: {
    label: 'Made by others',
    question: 'Does another person design or manufacture the device for you?',
    help: 'MDR Article 10(15), IVDR Article 10(14).',
    yes: 'is designed or manufactured by another person',
    no: 'is designed and manufactured by its manufacturer',
  },
  technicalDocumentationCertificate: {
    label: 'Certificate on technical documentation',
    question: 'Does the device have, or need, an EU technical documentation assessment certificate?',
    help: 'Annex IX, Chapter II.',
    yes: 'is covered by an EU technical documentation assessment certificate',
    no: 'is not covered by an EU technical documentation assessment certificate',
  },
});
