import {
  type Advisory,
  type Component,
  indexAdvisories,
  Match,
  type MatchResult,
  matchComponents,
  packageKeysOf,
} from '@suture/core/components';
import type { DeviceFile } from '@suture/core/file';
import { sql } from 'kysely';
import type { Answer } from '../contract/index.ts';
import type { Db } from '../db/index.ts';
import { advisoriesOn, coveredEcosystems } from './advisory-store.ts';

type MatchRow = Answer<'GET /api/v1/devices/{device}/sboms/{sbom}/matches'>['items'][number];

/** Matches the components of an SBOM anew against all advisories known here, and keeps what came out. */
export async function matchSbom(tx: Db, sbom: string): Promise<MatchResult> {
  const components = await componentsOf(tx, sbom);
  const index = indexAdvisories(await advisoriesOn(tx, packageKeysOf(components)));
  const result = matchComponents(components, { ...index, ecosystems: await coveredEcosystems(tx) });
  await tx.deleteFrom('match').where('sbom', '=', sbom).execute();
  await sql`
    insert into match (sbom, purl, advisory, vulnerability_group, body)
    select ${sbom}, body->>'purl', body->>'advisory', body->>'group', body
    from unnest(${result.matches.map((match) => JSON.stringify(match))}::jsonb[]) as body`.execute(tx);
  return result;
}

export async function matchRows(db: Db, sbom: string, file: DeviceFile): Promise<MatchRow[]> {
  const stored = await db
    .selectFrom('match')
    .select('body')
    .where('sbom', '=', sbom)
    .orderBy('purl')
    .orderBy('advisory')
    .execute();
  const matches = stored.map(({ body }) => Match.parse(body));
  const components = await componentsOf(db, sbom);
  const componentOf = new Map(components.map((component) => [component.purl, component]));
  const advisoryOf = await advisoriesByName(db, components);
  return matches.map((match) => {
    const component = componentOf.get(match.purl);
    const { summary, severityVector, url } = advisoryOf.get(match.advisory) ?? {};
    const securityRisk = riskMadeOf(file, match);
    return {
      ...match,
      component: component?.name ?? match.purl,
      ...(component?.version !== undefined && { componentVersion: component.version }),
      ...(summary !== undefined && { summary }),
      ...(severityVector !== undefined && { severityVector }),
      ...(url !== undefined && { url }),
      ...(securityRisk !== undefined && { securityRisk }),
    };
  });
}

export type MatchFacts = { readonly match: Match; readonly component: Component; readonly advisory: Advisory };

export async function matchFacts(
  db: Db,
  sbom: string,
  purl: string,
  advisory: string,
): Promise<MatchFacts | undefined> {
  const row = await db
    .selectFrom('match')
    .select('body')
    .where('sbom', '=', sbom)
    .where('purl', '=', purl)
    .where('advisory', '=', advisory)
    .executeTakeFirst();
  const component = (await componentsOf(db, sbom)).find((each) => each.purl === purl);
  if (row === undefined || component === undefined) return undefined;
  const found = (await advisoriesByName(db, [component])).get(advisory);
  return found && { match: Match.parse(row.body), component, advisory: found };
}

/** The security risk that was made of this vulnerability in this component, under any of its names. */
export function riskMadeOf(file: DeviceFile, { purl, advisory, aliases, group }: Match): string | undefined {
  const names = new Set([advisory, group, ...aliases]);
  return file.all('securityRisk').find(({ body }) => {
    const { vulnerability } = body;
    if (vulnerability === undefined || vulnerability.purl !== purl) return false;
    return [vulnerability.advisory, ...(vulnerability.aliases ?? [])].some((name) => names.has(name));
  })?.key;
}

async function componentsOf(db: Db, sbom: string): Promise<readonly Component[]> {
  const rows = await db
    .selectFrom('component')
    .select('body')
    .where('sbom', '=', sbom)
    .orderBy(sql`ref::int`)
    .execute();
  // Written from the core's own reading of the document.
  return rows.map(({ body }) => body as Component);
}

async function advisoriesByName(db: Db, components: readonly Component[]): Promise<ReadonlyMap<string, Advisory>> {
  const advisories = await advisoriesOn(db, packageKeysOf(components));
  return new Map(advisories.map((advisory) => [advisory.id, advisory]));
}
