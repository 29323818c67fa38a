import { say } from '../kernel/index.ts';
import {
  classesOf,
  type DeviceProfile,
  type ProfileField,
  type ProfileFlag,
  type Regulation,
} from './device-profile.ts';

/** Answers that cannot all be true. */
export type ProfileContradiction = { readonly fields: readonly ProfileField[]; readonly message: string };

/** Finds answers that exclude each other; unknown fields contradict nothing. */
export function profileContradictions(profile: DeviceProfile): readonly ProfileContradiction[] {
  return [
    ...classAgainstRegulation(profile),
    ...flagsAgainstRegulation(profile),
    ...excluding
      .filter(({ when }) => Object.entries(when).every(([field, is]) => profile[field as ProfileFlag] === is))
      .map(
        // The keys of `when` are flags by its type; Object.entries forgets it.
        ({ when, message }) => ({ fields: Object.keys(when) as ProfileFlag[], message: message() }),
      ),
  ];
}

function classAgainstRegulation({ regulation, class: deviceClass }: DeviceProfile): ProfileContradiction[] {
  if (regulation === undefined || deviceClass === undefined) return [];
  const classes: readonly string[] = classesOf[regulation];
  if (classes.includes(deviceClass)) return [];
  const message = say`Class ${deviceClass} is not a class of the ${regulation.toUpperCase()}, which has ${classes.join(', ')}.`;
  return [{ fields: ['regulation', 'class'], message }];
}

function flagsAgainstRegulation(profile: DeviceProfile): ProfileContradiction[] {
  const { regulation } = profile;
  if (regulation === undefined) return [];
  return foreignFlags[regulation]
    .filter(({ field }) => profile[field] === true)
    .map(({ field, what }) => ({
      fields: ['regulation', field],
      message: say`The device falls under the ${regulation.toUpperCase()}, which does not know ${what()}.`,
    }));
}

/** What only the other regulation knows. */
const foreignFlags: Readonly<
  Record<Regulation, readonly { readonly field: ProfileFlag; readonly what: () => string }[]>
> = {
  mdr: [
    { field: 'selfTesting', what: () => say`devices for self-testing` },
    { field: 'nearPatientTesting', what: () => say`devices for near-patient testing` },
    { field: 'performanceStudy', what: () => say`performance studies` },
  ],
  ivdr: [
    { field: 'implantable', what: () => say`implantable devices` },
    { field: 'annexXvi', what: () => say`products without an intended medical purpose` },
    { field: 'customMade', what: () => say`custom-made devices` },
    { field: 'investigational', what: () => say`clinical investigations` },
  ],
};

const excluding: readonly { readonly when: Partial<Record<ProfileFlag, boolean>>; readonly message: () => string }[] = [
  {
    when: { softwareOnly: true, containsSoftware: true },
    message: () => say`A device is either software in itself or a physical device that contains software.`,
  },
  {
    when: { softwareOnly: true, active: false },
    message: () => say`Software counts as an active device (MDR Article 2(4)).`,
  },
  {
    when: { softwareOnly: true, implantable: true },
    message: () => say`Software in itself cannot be implantable.`,
  },
  {
    when: { itNetworkInterface: true, connected: false },
    message: () => say`A device that connects to an IT network has a data connection.`,
  },
  {
    when: { selfTesting: true, layUser: false },
    message: () => say`Self-testing is testing by lay persons (IVDR Article 2(5)).`,
  },
];
