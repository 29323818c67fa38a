import { z } from 'zod';
import { keyOf, Line, material, say, Text, words, workflowFields } from '../../kernel/index.ts';

/** Id of a level in a scale of the policy, such as `critical` or `e3`. */
export const LevelId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: () => say`is not the id of a level` });
export type LevelId = z.infer<typeof LevelId>;

const Level = z.strictObject({ id: LevelId, name: Line, meaning: Text });
export type Level = z.infer<typeof Level>;

/** Levels from lowest to highest. */
const Scale = z.array(Level).min(2).max(10);
export type Scale = z.infer<typeof Scale>;

/** Row level → column level → cell. */
const Grid = <Cell extends z.ZodType>(cell: Cell) => z.record(LevelId, z.record(LevelId, cell));

export const verdicts = ['acceptable', 'review', 'unacceptable'] as const;
export const Verdict = z.enum(verdicts);
export type Verdict = z.infer<typeof Verdict>;

/** As a sentence says it, after an arrow or a colon. */
export const verdictNames: Readonly<Record<Verdict, string>> = words({
  acceptable: 'acceptable',
  review: 'to be reviewed',
  unacceptable: 'not acceptable',
});

export function verdictName(verdict: Verdict | undefined): string {
  return verdict === undefined ? say`not assessed` : verdictNames[verdict];
}

const policyFields = {
  title: Line,
  /** `example`: the default that comes with Suture, to be replaced by the manufacturer's own. */
  origin: z.enum(['example', 'own']),
  rationale: Text.optional().describe(
    'How the criteria were set, and from which regulation, standard and state of the art',
  ),
  participants: z.array(keyOf('PT')).optional(),
} as const;

export const SafetyPolicy = z.strictObject({
  discipline: z.literal('safety'),
  ...policyFields,
  severity: material(Scale),
  p1: material(Scale),
  p2: material(Scale),
  probability: material(Scale),
  /** P1 × P2 → probability of harm. */
  probabilityOfHarm: material(Grid(LevelId)),
  /** Severity × probability of harm → verdict. */
  acceptability: material(Grid(Verdict)),
  /** Exploitability, a level of the security policy → P1 of a sequence with a security cause. */
  exploitabilityToP1: material(z.record(LevelId, LevelId)),
  ...workflowFields,
});
export type SafetyPolicy = z.infer<typeof SafetyPolicy>;

export const SecurityPolicy = z.strictObject({
  discipline: z.literal('security'),
  ...policyFields,
  exploitability: material(Scale),
  impact: material(Scale),
  /** Exploitability × greatest impact → verdict. Impact here is never harm. */
  acceptability: material(Grid(Verdict)),
  ...workflowFields,
});
export type SecurityPolicy = z.infer<typeof SecurityPolicy>;

export const safetyPolicyKind = {
  kind: 'safetyPolicy',
  prefix: 'SP',
  path: 'risk/safety-policy.yaml',
  name: words(['safety risk policy', 'safety risk policies']),
  body: SafetyPolicy,
} as const;

export const securityPolicyKind = {
  kind: 'securityPolicy',
  prefix: 'CP',
  path: 'risk/security-policy.yaml',
  name: words(['security risk policy', 'security risk policies']),
  body: SecurityPolicy,
} as const;

/** As much of a scale as it takes to rank and to name its levels. */
export type Levels = readonly { readonly id: LevelId; readonly name: string }[];

/** Place of a level in its scale, 0 for the lowest; undefined where the level is not in the scale. */
export function rankOf(scale: Levels, level: LevelId | undefined): number | undefined {
  if (level === undefined) return undefined;
  const rank = scale.findIndex(({ id }) => id === level);
  return rank === -1 ? undefined : rank;
}

export function highest(scale: Scale): LevelId | undefined {
  return scale.at(-1)?.id;
}

/** The name that the policy gives a level; one that it does not have is said to be none, and without a policy it stays as it is. */
export function levelName(scale: Levels | undefined, level: LevelId | undefined): string {
  if (level === undefined) return say`not assessed`;
  if (scale === undefined) return level;
  return scale.find(({ id }) => id === level)?.name ?? say`“${level}”, no level of the policy`;
}
