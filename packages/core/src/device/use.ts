import { z } from 'zod';
import { keyOf, Line, material, Text, words, workflowFields } from '../kernel/index.ts';

/** Reasonably foreseeable misuse; a use error stays in the usability file and is referred to. */
export const ForeseeableMisuse = z.strictObject({
  title: Line,
  description: material(Text.optional()),
  useScenarioRef: Line.optional().describe('Use scenario in the usability engineering file'),
  ...workflowFields,
});
export type ForeseeableMisuse = z.infer<typeof ForeseeableMisuse>;

export const misuseKind = {
  kind: 'misuse',
  prefix: 'MU',
  path: 'device/foreseeable-misuse.yaml',
  name: words(['foreseeable misuse', 'foreseeable misuses']),
  body: ForeseeableMisuse,
} as const;

/** What the manufacturer relies on the operator or the surrounding IT for. */
export const Assumption = z.strictObject({
  title: Line,
  about: z.enum(['minimumIt', 'operator', 'environment']),
  text: material(Text.optional()),
  ifuLine: Line.optional().describe('Where the instructions for use say it'),
  ifNotMet: Text.optional(),
  ...workflowFields,
});
export type Assumption = z.infer<typeof Assumption>;

export const assumptionKind = {
  kind: 'assumption',
  prefix: 'AS',
  path: 'device/assumptions.yaml',
  name: words(['assumption', 'assumptions']),
  body: Assumption,
} as const;

export const participantFunctions = [
  'clinical',
  'safety',
  'security',
  'software',
  'hardware',
  'usability',
  'regulatory',
  'quality',
  'management',
] as const;

export type ParticipantFunction = (typeof participantFunctions)[number];

/** As they follow “takes part for” or “speaks for”. */
export const participantFunctionNames: Readonly<Record<ParticipantFunction, string>> = words({
  clinical: 'clinical',
  safety: 'safety',
  security: 'security',
  software: 'software',
  hardware: 'hardware',
  usability: 'usability',
  regulatory: 'regulatory',
  quality: 'quality',
  management: 'management',
});

/** Who took part in an analysis, and why they could: separate from the roles of accounts. */
export const Participant = z.strictObject({
  title: Line.describe('The person'),
  function: material(z.enum(participantFunctions)),
  competenceRef: material(Line.optional().describe('Record of education, training, skills and experience')),
  ...workflowFields,
});
export type Participant = z.infer<typeof Participant>;

export const participantKind = {
  kind: 'participant',
  prefix: 'PT',
  path: 'device/participants.yaml',
  name: words(['participant', 'participants']),
  body: Participant,
} as const;

export const participants = z.array(keyOf('PT')).optional();
