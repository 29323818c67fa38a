import { Role } from '@suture/core/access';
import { Slug } from '@suture/core/device';
import { FindingCounts, Line } from '@suture/core/kernel';
import { ConnectionPoint, DeviceClass, Regulation } from '@suture/core/law';
import { z } from 'zod';
import { DeviceParams, megabytes, type Route } from './route.ts';

export const DeviceEntry = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  key: z.string().describe('Key of the record of kind device'),
  regulation: Regulation.optional(),
  class: DeviceClass.optional(),
  basicUdiDi: z.string().optional(),
  roles: z.array(Role),
  head: z.object({ number: z.number().int(), hash: z.string() }).describe('End of the audit chain: note it elsewhere'),
});
export type DeviceEntry = z.infer<typeof DeviceEntry>;

const FolderFile = z.strictObject({ path: z.string().max(200), text: z.string() });

export const deviceRoutes = {
  'GET /api/v1/devices': {
    summary: 'The devices on which one has a role',
    access: 'signedIn',
    answer: z.object({ items: z.array(DeviceEntry) }),
  },
  'POST /api/v1/devices': {
    summary: 'A new device; whoever makes it holds every side of it until others are invited',
    access: 'workspace',
    body: z.strictObject({
      name: Line,
      slug: Slug.optional(),
      regulation: Regulation.optional(),
      class: DeviceClass.optional(),
    }),
    answer: DeviceEntry,
    status: 201,
  },
  'POST /api/v1/examples': {
    summary: 'Open the examples that this installation came with; those already open stay as they are',
    access: 'workspace',
    answer: z.object({ items: z.array(DeviceEntry) }),
    status: 201,
  },
  'POST /api/v1/devices/import': {
    summary:
      'Make a device of a device folder; approvals in it are kept as stated in the file. A device that is here already is refused, unless a second one is asked for',
    access: 'workspace',
    query: z.strictObject({
      twin: z
        .enum(['yes', 'no'])
        .optional()
        .describe('Make a second device of one that is here already: yes where a slug is asked for, else no'),
    }),
    body: z.strictObject({ slug: Slug.optional(), files: z.array(FolderFile).min(1).max(200) }),
    answer: DeviceEntry,
    status: 201,
    bodyLimit: 64 * megabytes,
  },
  'GET /api/v1/devices/{device}': {
    summary: 'One device',
    access: 'device',
    params: DeviceParams,
    answer: DeviceEntry,
  },
  'GET /api/v1/devices/{device}/export': {
    summary: 'The device as the files of a device folder',
    access: 'device',
    params: DeviceParams,
    answer: z.object({ files: z.array(FolderFile) }),
  },
  'GET /api/v1/devices/{device}/figures': {
    summary:
      'The two figures: how many risks and controls are in each relation class, and the two processes with their connections',
    access: 'device',
    params: DeviceParams.extend({}),
    query: z.strictObject({
      release: z.string().max(90).optional(),
      keys: z.literal('yes').optional().describe('Also the keys of the records behind every number'),
    }),
    answer: z.lazy(() => Figures),
  },
} as const satisfies Record<string, Route>;

/** A number; where asked for, with the keys of the records behind it. */
const Region = z.object({ count: z.number().int(), keys: z.array(z.string()).optional() });

const Step = z.object({
  id: z.string().describe('Step in the knowledge base, such as s-analysis'),
  side: z.enum(['safety', 'security']),
  title: z.string(),
  clauses: z.array(z.string()).describe('Where the standards ask for it'),
  parallel: z.string().describe('The step beside it in the other process'),
  state: z.enum(['empty', 'open', 'done', 'notKept']),
  records: Region.describe('Records that this step works on'),
  open: Region.describe('Those of them that are not finished, or that an error stands on'),
  missing: z.number().int().describe('Records that have to be there by now and are not'),
});

const Connection = z.object({
  point: ConnectionPoint.shape.id,
  from: z.string(),
  to: z.string(),
  carries: z.string(),
  basis: z.enum(['figure', 'inferred']),
  kept: z.boolean().describe('Transfers of this point are kept here; where not, nothing can be said of it'),
  proposed: Region.describe('Sources that the rules ask to send'),
  waiting: Region.describe('Transfers sent or received, not decided'),
  returned: Region.describe('Transfers that came back with a question'),
  decided: Region.describe('Transfers decided, not yet taken over by the sender'),
  done: Region.describe('Transfers fed back or dismissed'),
  reopened: Region.describe('Transfers that a change has re-opened'),
});

/** Regions of Figure 1: the relation classes of risks, and the flags of controls. */
export const Figures = z.object({
  release: z.string().optional(),
  securityRisks: z.record(z.string(), Region).describe('Relation class → security risks'),
  safetyRisks: z.record(z.string(), Region).describe('safety-only, security-related, undetermined → safety risks'),
  controls: z.record(z.string(), Region).describe('Flag → controls; a control may bear several'),
  contradictions: Region,
  steps: z.array(Step),
  connections: z.array(Connection),
  findings: FindingCounts,
});
export type Figures = z.infer<typeof Figures>;
