import { z } from 'zod';

import { packageKey } from './ecosystem.ts';

const Event = z.object({
  introduced: z.string().optional(),
  fixed: z.string().optional(),
  last_affected: z.string().optional(),
  limit: z.string().optional(),
});

/** `GIT` ranges name commits, which no SBOM component bears: they stay in the record and are not judged. */
const Range = z.object({ type: z.string(), events: z.array(Event).default([]) });
export type AffectedRange = z.infer<typeof Range>;

const Severity = z.object({ type: z.string(), score: z.string() });

const Affected = z.object({
  package: z.object({ ecosystem: z.string(), name: z.string() }).nullish(),
  ranges: z.unknown().optional(),
  versions: z.unknown().optional(),
  severity: z.array(Severity).nullish(),
  database_specific: z.unknown().optional(),
});

/** An advisory in OSV form, as much of it as Suture uses; lenient, for others write it. */
export const OsvRecord = z.object({
  id: z.string().min(1),
  modified: z.string().optional(),
  published: z.string().optional(),
  withdrawn: z.string().nullish(),
  aliases: z.array(z.string()).nullish(),
  summary: z.string().optional(),
  details: z.string().optional(),
  severity: z.array(Severity).nullish(),
  affected: z.array(Affected).nullish(),
  references: z.array(z.object({ type: z.string().optional(), url: z.string() })).nullish(),
  database_specific: z.unknown().optional(),
});
export type OsvRecord = z.infer<typeof OsvRecord>;

export const Advisory = z.strictObject({
  id: z.string(),
  aliases: z.array(z.string()),
  modified: z.string().optional(),
  published: z.string().optional(),
  withdrawn: z.string().optional(),
  summary: z.string().optional(),
  details: z.string().optional(),
  severityVector: z.string().optional().describe('CVSS vector as the source gives it, the newest version first'),
  cwes: z.array(z.string()),
  url: z.string().optional(),
  affected: z.array(
    z.strictObject({
      ecosystem: z.string(),
      name: z.string(),
      ranges: z.array(Range),
      versions: z.array(z.string()),
      unread: z.boolean().describe('Ranges or versions are there that are not written as the schema asks'),
    }),
  ),
});
export type Advisory = z.infer<typeof Advisory>;
export type AffectedPackage = Advisory['affected'][number];

/** Whether the thing looks like an OSV record at all, good or faulty. */
export function looksLikeOsv(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'id' in value && ('affected' in value || 'withdrawn' in value) && ('modified' in value || 'published' in value)
  );
}

export function advisoryOf(record: OsvRecord): Advisory {
  const { id, modified, published, summary, details, withdrawn } = record;
  const affected = record.affected ?? [];
  const severityVector = vectorOf([...(record.severity ?? []), ...affected.flatMap(({ severity }) => severity ?? [])]);
  const url = urlOf(record);
  return {
    id,
    aliases: record.aliases ?? [],
    ...(modified === undefined ? {} : { modified }),
    ...(published === undefined ? {} : { published }),
    ...(withdrawn ? { withdrawn } : {}),
    ...(summary === undefined ? {} : { summary }),
    ...(details === undefined ? {} : { details }),
    ...(severityVector === undefined ? {} : { severityVector }),
    cwes: [...new Set([record.database_specific, ...affected.map((entry) => entry.database_specific)].flatMap(cwesIn))],
    ...(url === undefined ? {} : { url }),
    affected: affected.flatMap(affectedOf),
  };
}

/** One source's slip in a list must not cost the other advisories of the file, nor pass for a list that is empty. */
function affectedOf(entry: z.infer<typeof Affected>): AffectedPackage[] {
  if (!entry.package) return [];
  const { ecosystem, name } = entry.package;
  const ranges = z.array(Range).nullish().safeParse(entry.ranges);
  const versions = z.array(z.string()).nullish().safeParse(entry.versions);
  const unread = !ranges.success || !versions.success;
  return [{ ecosystem, name, ranges: ranges.data ?? [], versions: versions.data ?? [], unread }];
}

/**
 * What must be kept of an advisory where only these packages matter: all of it, or else its id and date alone, so that an
 * older copy in another file does not come back to life.
 */
export function trimAdvisory(advisory: Advisory, packages: ReadonlySet<string>): Advisory {
  if (advisory.affected.some((entry) => packages.has(packageKey(entry)))) return advisory;
  const { id, modified } = advisory;
  return { id, aliases: [], cwes: [], affected: [], ...(modified === undefined ? {} : { modified }) };
}

function vectorOf(severities: readonly z.infer<typeof Severity>[]): string | undefined {
  const vectors = severities.filter(({ type }) => type.startsWith('CVSS_'));
  return vectors.sort((a, b) => (a.type < b.type ? 1 : a.type > b.type ? -1 : 0))[0]?.score;
}

function urlOf(record: OsvRecord): string | undefined {
  const references = record.references ?? [];
  const found = references.find(({ type }) => type === 'ADVISORY') ?? references.find(({ type }) => type === 'WEB');
  return found?.url ?? references[0]?.url;
}

const DatabaseSpecific = z.object({
  cwe_ids: z.array(z.string()).optional().catch(undefined),
  cwe: z.array(z.string()).optional().catch(undefined),
  cwes: z
    .array(z.object({ cweId: z.string() }))
    .optional()
    .catch(undefined),
});

/** Three spellings that databases use for the same thing. */
function cwesIn(databaseSpecific: unknown): string[] {
  const parsed = DatabaseSpecific.safeParse(databaseSpecific);
  if (!parsed.success) return [];
  const { cwe_ids, cwe, cwes } = parsed.data;
  return [...(cwe_ids ?? []), ...(cwe ?? []), ...(cwes ?? []).map(({ cweId }) => cweId)];
}
