import { createHash, randomUUID } from 'node:crypto';
import type { ComponentSet } from '@suture/core/components';
import { Problem, say } from '@suture/core/kernel';
import { sql } from 'kysely';
import type { Answer } from '../contract/index.ts';
import type { Db } from '../db/index.ts';

type SbomEntry = Answer<'GET /api/v1/devices/{device}/sboms'>['items'][number];

export type NewSbom = {
  readonly device: string;
  readonly release: string;
  readonly name: string | undefined;
  readonly text: string;
  readonly set: ComponentSet;
  readonly by: string;
  readonly at: Date;
};

/** @returns the id of the stored SBOM */
export async function storeSbom(tx: Db, { device, release, name, text, set, by, at }: NewSbom): Promise<string> {
  const id = randomUUID();
  const digest = createHash('sha256').update(text).digest('hex');
  const metadata = JSON.stringify({ ...set.sbom, dropped: set.dropped });
  await tx
    .insertInto('sbom')
    .values({
      id,
      device,
      release,
      name: name ?? set.sbom.name ?? 'SBOM',
      format: `${set.sbom.format} ${set.sbom.specVersion}`,
      digest,
      metadata,
      by,
      at,
    })
    .execute();
  // The place in the document keeps components apart that bear the same reference, or none.
  await sql`
    insert into component (sbom, ref, purl, name, version, scope, body)
    select ${id}, position, body->>'purl', body->>'name', body->>'version', body->>'scope', body
    from unnest(${set.components.map((component) => JSON.stringify(component))}::jsonb[]) with ordinality as row (body, position)
  `.execute(tx);
  return id;
}

export async function listSboms(db: Db, device: string): Promise<SbomEntry[]> {
  return (await sbomRows(db, device)).map(entryOf);
}

/** The SBOM of this device, or the refusal that a foreign one gets as well. */
export async function sbomEntry(db: Db, device: string, sbom: string): Promise<SbomEntry> {
  const row = (await sbomRows(db, device)).find(({ id }) => id === sbom);
  if (row === undefined) throw new Problem('not-found', say`There is no such SBOM.`);
  return entryOf(row);
}

/** Its components and matches go with it. */
export async function dropSbom(tx: Db, sbom: string): Promise<void> {
  await tx.deleteFrom('sbom').where('id', '=', sbom).execute();
}

function sbomRows(db: Db, device: string) {
  return db
    .selectFrom('sbom')
    .select(({ selectFrom }) => [
      'id',
      'release',
      'name',
      'format',
      'at',
      'by',
      selectFrom('component')
        .whereRef('component.sbom', '=', 'sbom.id')
        .select(sql<number>`count(*)::int`.as('count'))
        .as('components'),
      selectFrom('match')
        .whereRef('match.sbom', '=', 'sbom.id')
        .select(sql<number>`count(*)::int`.as('count'))
        .as('matches'),
    ])
    .where('device', '=', device)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
}

function entryOf({ at, components, matches, ...row }: Awaited<ReturnType<typeof sbomRows>>[number]): SbomEntry {
  return { ...row, components: components ?? 0, matches: matches ?? 0, at: at.toISOString() };
}
