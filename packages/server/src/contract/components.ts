import { Line } from '@suture/core/kernel';
import { z } from 'zod';
import { RecordEnvelope } from './file.ts';
import { DeviceParams, megabytes, Nothing, Page, pageOf, type Route } from './route.ts';

const Sbom = z.object({
  id: z.string(),
  release: z.string(),
  name: z.string(),
  format: z.string(),
  components: z.number().int(),
  matches: z.number().int(),
  at: z.string(),
  by: z.string(),
});

const MatchRow = z.object({
  group: z.string().describe('Rows of one group are one vulnerability'),
  purl: z.string(),
  component: z.string(),
  componentVersion: z.string().optional(),
  scope: z.string(),
  advisory: z.string(),
  aliases: z.array(z.string()),
  summary: z.string().optional(),
  severityVector: z.string().optional(),
  url: z.string().optional(),
  fixed: z.array(z.string()),
  method: z.string(),
  confidence: z.string(),
  securityRisk: z.string().optional().describe('The security risk that was made of it'),
});

const SbomParams = DeviceParams.extend({ sbom: z.uuid() });

export const componentsRoutes = {
  'GET /api/v1/devices/{device}/sboms': {
    summary: 'Software bills of materials, newest first',
    access: 'device',
    params: DeviceParams,
    answer: z.object({ items: z.array(Sbom) }),
  },
  'POST /api/v1/devices/{device}/sboms': {
    summary: 'Take in a CycloneDX document and match it against the advisories known here',
    access: 'device',
    params: DeviceParams,
    body: z.strictObject({
      release: z.string().max(90),
      name: Line.optional(),
      text: z.string().describe('The document, JSON as text'),
    }),
    answer: Sbom.extend({ undecided: z.number().int(), dropped: z.record(z.string(), z.number().int()) }),
    status: 201,
    bodyLimit: 64 * megabytes,
  },
  'DELETE /api/v1/devices/{device}/sboms/{sbom}': {
    summary: 'Remove an SBOM with its matches; risks made of them stay',
    access: 'device',
    params: SbomParams,
    answer: Nothing,
    status: 204,
  },
  'GET /api/v1/devices/{device}/sboms/{sbom}/matches': {
    summary: 'Components that advisories name, one row for component and advisory',
    access: 'device',
    params: SbomParams,
    query: z.strictObject({ search: z.string().max(200).optional(), group: z.string().max(80).optional(), ...Page }),
    answer: pageOf(MatchRow).extend({ groups: z.number().int().describe('Vulnerabilities') }),
  },
  'POST /api/v1/devices/{device}/sboms/{sbom}/matches/risk': {
    summary: 'Make a security risk of a match, with its facts filled in',
    access: 'device',
    params: SbomParams,
    body: z.strictObject({ purl: z.string().max(500), advisory: z.string().max(80) }),
    answer: RecordEnvelope,
    status: 201,
  },
  'POST /api/v1/advisories': {
    summary: 'Take in advisories in OSV form and match every SBOM again',
    access: 'workspace',
    body: z.strictObject({ source: z.string().min(1).max(60), records: z.array(z.unknown()).min(1).max(20_000) }),
    answer: z.object({ taken: z.number().int(), matches: z.number().int() }),
    status: 201,
    bodyLimit: 64 * megabytes,
  },
} as const satisfies Record<string, Route>;
