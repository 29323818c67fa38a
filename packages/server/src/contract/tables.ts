import { whoseTurns, workLineNames } from '@suture/core/checks';
import { LevelId, Verdict } from '@suture/core/risk';
import { z } from 'zod';
import { ScaleMark } from './risk.ts';
import { DeviceParams, type Route } from './route.ts';

/** A place in a matrix: exploitability × impact, or severity × probability of harm. Absent is not assessed, or no level of the policy. */
const Axes = z.object({ level: LevelId.optional(), across: LevelId.optional() });

/** One row of a table: the body as it is edited, and beside it what is derived. */
export const TableRow = z.object({
  key: z.string(),
  kind: z.string(),
  title: z.string(),
  status: z.string(),
  changedSinceApproval: z.literal(true).optional().describe('It says approved, and what was approved is another now'),
  version: z.number().int(),
  updatedBy: z.string(),
  body: z.record(z.string(), z.unknown()),
  relation: z.string().optional(),
  flags: z.array(z.string()).optional(),
  why: z.string().optional(),
  contradictions: z.array(z.string()),
  before: Verdict.optional(),
  now: Verdict.optional(),
  because: z.string().optional(),
  covered: z.boolean().optional(),
  mark: ScaleMark.optional(),
  axes: z.object({ before: Axes, now: Axes }).optional(),
  p1: LevelId.optional().describe(
    'Of a safety risk, before controls: what counts from the sequences of its situation; absent where one is not known',
  ),
  used: z.number().int().describe('Records that name this one'),
  findings: z.number().int(),
});
export type TableRow = z.infer<typeof TableRow>;

/** Fields of the body that a table sorts by: levels by their place in the scale, the rest by what stands there. */
const bodySorts = [
  'exploitability.before',
  'exploitability.after',
  'impact.confidentiality',
  'impact.integrity',
  'impact.availability',
  'impact.privacy',
  'safetyImpact.answer',
  'threat',
  'weakness',
  'asset',
  'genericCause',
  'scenario',
  'situation',
  'harm',
  'severity',
  'severityBasis',
  'p2',
  'p2Basis',
  'after.severity',
  'after.p1',
  'after.p2',
  'after.reason',
  'description',
  'hazard',
  'securityCause.answer',
  'securityCause.reason',
  'origin',
  'option',
  'state',
] as const;

const tableSorts = [
  'key',
  'title',
  'status',
  'relation',
  'before',
  'now',
  'level',
  'across',
  'covered',
  'used',
  'findings',
  'scale',
  'strength',
  'sequences',
  'p1',
  ...bodySorts,
] as const;

const Of = z.enum(['securityRisk', 'safetyRisk', 'hazard', 'hazardousSituation', 'control']);
export type TableKind = z.infer<typeof Of>;

const Level = z.union([LevelId, z.literal('none')]).optional();
const orNone = <const Names extends readonly string[]>(names: Names) => z.enum([...names, 'none'] as const).optional();
const filters = {
  of: Of.default('securityRisk'),
  relation: z.string().max(40).optional().describe('Relation class, or flag of a control'),
  verdict: z
    .union([Verdict, z.literal('none')])
    .optional()
    .describe('Verdict that holds now'),
  status: z
    .string()
    .max(20)
    .optional()
    .describe(
      'Retired ones are listed where they are asked for; `changedSince` for what was approved and is another now, which `approved` leaves out',
    ),
  search: z.string().max(200).optional(),
  level: Level.describe('Exploitability or severity now; `none` for not assessed'),
  across: Level.describe('Greatest impact or probability of harm now'),
  origin: orNone(['security', 'safety', 'both']).describe('Of controls; `none` where it is not said'),
  option: orNone(['inherentlySafeDesign', 'protectiveMeasure', 'information']).describe(
    'Of controls, by kind of measure',
  ),
  state: z.enum(['planned', 'inPlace']).optional().describe('Of controls'),
  contradictions: z.literal('yes').optional(),
  findings: z.literal('yes').optional(),
  work: z.enum(workLineNames).optional().describe('Only what one kind of work is about'),
  whose: z.enum(whoseTurns).optional().describe('Whose work: of whoever asks where it is not said'),
  release: z.string().max(90).optional().describe('Judged for this release; for the working one where none is named'),
} as const;

const Count = Axes.extend({ count: z.number().int() });

export const tableRoutes = {
  'GET /api/v1/devices/{device}/tables': {
    summary: 'Rows of a table of risks, hazards, situations or controls, with their editable bodies',
    access: 'device',
    params: DeviceParams,
    query: z.strictObject({
      ...filters,
      cell: z
        .string()
        .regex(/^(before|now):[a-z0-9-]+\.[a-z0-9-]+$/)
        .optional()
        .describe('A cell of the matrix, such as now:high.severe, with none for not assessed'),
      sort: z.enum([...tableSorts, ...tableSorts.map((sort) => `-${sort}` as const)]).default('key'),
      offset: z.coerce.number<number | string>().int().min(0).default(0),
      limit: z.coerce.number<number | string>().int().min(1).max(500).default(100),
    }),
    answer: z.object({
      items: z.array(TableRow),
      total: z.number().int(),
      titles: z.record(z.string(), z.string()).describe('Titles of the records that the bodies name'),
    }),
  },
  'GET /api/v1/devices/{device}/tables/matrix': {
    summary: 'How many rows of the table fall into each cell of its matrix, before and after controls',
    access: 'device',
    params: DeviceParams,
    query: z.strictObject(filters),
    answer: z.object({ before: z.array(Count), now: z.array(Count) }),
  },
} as const satisfies Record<string, Route>;
